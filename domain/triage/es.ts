import type { Concept } from './en.ts';

/** The Spanish words of the same concepts, without accents: people leave them out. */
export const spanish: Readonly<Record<Concept, string>> = {
  cannot:
    'no puedo, no puede, no pueden, no podia, no pude, no pudo, no logro, no logra, no consigo, no consigue, no alcanzo, no alcanza, apenas puedo, apenas puede, apenas, apenitas, casi no, casi ni, cuesta, cueste, cuestan, costando, costaba, dificultad, dificultades, dificil, dificulta, dificultando, problemas, problema, trabajo, batallo, batalla, batallando, imposible, esfuerzo, lucha, luchando, sufro, ya no puedo, ya no puede',
  toDo: 'mucho, mucha, muchisimo, muy, bien, mas, para, pa, al, a, de, trabajo, poder, me, le, les, nos, se, hace, cada, vez, y, hasta, ni, por, con, siquiera, tanto, tantito, normal, dificil, como, que, en, jalar, tomar, agarrar, meter, nada, resulta, sacar, poquito, un, poco, es, esta',
  air: 'respirar, respira, respire, respiro, respirando, respiracion, aire, aliento, jalar aire, resollar',
  breathing: 'respirar, respiracion, respira, respiro',
  becomes:
    'es, esta, estan, estoy, estaba, ha, muy, bien, tan, mas, se, me, le, hace, pone, puso, va, cada, vez, con, mucha, mucho, bastante, medio, un, poco, por, toda, todo, tengo, tiene, siento, siente, empieza, empezo, a, y, super, re',
  difficult:
    'dificil, dificultad, mal, raro, agitado, agitada, rapido, entrecortado, entrecortada, trabajo, esfuerzo, imposible, pesado, pesada, forzada, cuesta, costando, ronca, feo',
  noAir:
    'sin aire, siento ahogada, siento ahogado, sensacion de ahogo, falta la respiracion, falta respiracion, no entra el aire, no entra aire, sin respiracion, me ahogo, se ahoga, ahogos, me ahorco, me atraganto, se atraganta, atragantando, atragantandose, jalar aire no puedo, te ahogas, ahogando, ahogandome, ahogandose, asfixi*, ahogamiento, me sofoco, se sofoca, sofocando, dejo de respirar, deja de respirar, poniendo azul, puso azul, poniendo morado, poniendo morada, puso morado, puso morada, labios azules, labios morados, boca morada, falta aire, falta el aire, faltando el aire, falta de aire, falta mucho el aire, falta un poco el aire, falta mucho aire, faltaba el aire, hace falta el aire, se me va el aire, se le va el aire, no me entra aire, no me entra el aire, no me llega aire, no me llega el aire, no le entra aire, no le entra el aire, no le llega el aire, no me pasa el aire, no agarro aire, no jalo aire, jadeando, boqueando',
  notBreathing:
    'no respira, no respiro, no esta respirando, no estoy respirando, no respiraba, no esta pudiendo respirar, no puedo ni respirar',
  airway: 'garganta, via aerea, vias respiratorias, traquea, laringe',
  closes:
    'cierra, cerrando, cerrada, cerrado, cerro, cierran, hinch*, inch*, inflam*, bloquea*, tapa, tapada, tapando, obstru*, aprieta, apretada, estrecha',
  swallow: 'tragar, trago, traga, tragando, tragarme, deglutir, pasar saliva, pasar la saliva, pasar agua',
  notDown:
    'no me pasa, no le pasa, no me baja, no puedo pasar, no puede pasar, no puedo ni pasar, no logra pasar, no logro pasar, no me entra, ni puedo pasar',
  drink: 'agua, saliva, comida, liquidos, bocado, baba, alimento, sopa, caldo',

  badly:
    'no puedo, no puede, no pueden, no podia, no pude, no pudo, no logro, no logra, no consigo, no consigue, no deja, no me deja, no lo deja, no la deja, no le deja, no dejan, no me dejan, no alcanzo, apenas, casi no, casi ni, cuesta, cueste, cuestan, costando, costo, costaba, falta, faltando, faltaba, dificil*, dificult*, mal, problema, problemas, duele, duelen, doliendo, dolor, doloroso, dolorosa, trabajo, trabajos, imposible, raro, rara, agitad*, batall*, lucha, luchando, esfuerzo, esfuerzos, entrecortad*, sofoc*, pesad*, peor, insuficiencia, poco, cortito, cortita',
  breathe: 'respirar, respira, respire, respiro, respirando, respiracion, respiratori*, resollar',

  swollen:
    'hinchad*, hincho, hincha, hincharon, hinchando, hincharse, hinchandose, hinchandoseme, inflamad*, inflamo, inflama, inflamando, inflamandose, inflado, inflada, inflo, infla, inflando, abotagad*, chonch*',
  swelling: 'hinchazon, hinchazones, inflamacion',
  bulge: 'bulto, bola, bolita, infeccion, absceso, lo hinchado',
  ballooned: 'enorme, el doble, mas grande, globo, pelota, como globo, como un globo, como pelota, enorme, gigante',
  eyeOrNeck: 'ojo, ojos, parpado, parpados, cuello, garganta, pescuezo, nuca',
  eye: 'ojo, ojos, parpado, parpados',
  shut: 'cerrado, cerrados, cierra, cerrando, cerro',
  cannotOpen: 'no puedo abrir, no puede abrir, no abro, no abre, casi no veo, no veo, apenas abro, no puedo ni abrir',
  reaches:
    'hasta, llego, llega, llegando, ha llegado, cerca, hacia, sube, subio, subiendo, baja, bajo, bajando, extend*, extiend*, alrededor, debajo, va para, paso, pasando, corrio, corriendo',
  face: 'cara, mejilla, mejillas, cachete, cachetes, mandibula, quijada, labio, labios, barbilla, menton, rostro, boca, lengua, pomulo, trompa, jeta',

  bleeding: 'sangr*, hemorragia, desangr*',
  isBleeding: 'sangra, sangran, sangrando, sangro, sangre, sangrado, sangrandome, sangraba',
  unstoppable:
    'no deja de, no dejo de, no dejan de, no deja, no para, no para de, no paro, no paro de, no paran de, no cesa, no se detiene, no se me detiene, no se corta, no se me corta, no se me quita, no se quita, no se le quita, no puedo parar, no puedo detener, no podemos parar, no logro parar, no logro detener, no logramos parar, no hay como parar, sin parar, no ha parado, no ha dejado, no quiere parar, no se contiene, no cede, no ha cedido, no se me para, no se le para, no se para, no se me corta, no coagula, no para nada',
  heavily:
    'mucho, muchisimo, demasiado, a chorros, a chorro, un monton, un chingo, bastante, horrible, abundante, abundantemente, un buen, feo, toda la noche, todo el dia',
  muchBlood:
    'mucha sangre, muchisima sangre, demasiada sangre, harta sangre, bastante sangre, tanta sangre, hemorragia, desangr*, chorro de sangre, chorros de sangre, llena de sangre, lleno de sangre, llenas de sangre, toallas de sangre, sangre y sangre, sangra y sangra, sangre y mas sangre, pura sangre, sangre por todos lados, sangre a chorros, sangre por todas partes, me llena la boca de sangre, boca llena de sangre',
  pours: 'chorrea, chorreando, brota, brotando, escurre, escurriendo',
  longTime:
    'hora, horas, media hora, toda la noche, todo el dia, quince minutos, veinte minutos, treinta minutos, cuarenta minutos, desde ayer, desde anoche, desde esta manana, desde la manana, rato largo, buen rato, dos dias, tres dias, varios dias, 2 dias, 3 dias',
  minutes: 'minuto, minutos, min, mins',
  pressing: 'gasa, gasas, presion, mordiendo, apretando, presionando, algodon, aprete, mordi',
  still: 'sigue, sigo, siguen, lleva, llevo, desde, hace, van, todavia, continua, aun',
  gumCare: 'cepillo, cepilla, cepillar, cepillarme, cepillado, cepillo de dientes, hilo dental, hilo, lavo los dientes',
  extraction:
    'extraccion, extracciones, me sacaron, le sacaron, muelas del juicio que me sacaron, cirugia de muelas, sacada de muela',
  pulled:
    'sacaron, saque, saco, sacado, sacaste, sacarme, quitaron, quito, quitado, extrajeron, extrajo, extraido, extraida, sacarle, arrancaron, arranco',

  hit: 'golpe, golpes, golpeo, golpee, golpeado, golpeada, golpearon, golpazo, piedra, tubo, puno, golpeandose, cai, caigo, cayo, cayeron, caerse, caida, accidente, choque, choco, puneta*, patada, patadas, pelota, pelotazo, balonazo, codazo, pego, pegue, pegaron, pegado, pegaste, estrello, estrelle, tropez*, bici, bicicleta, moto, patineta, resbal*, madrazo, trancazo, rodillazo, batazo, cabezazo, atropell*, asalt*',
  passedOut:
    'desmayo, desmaye, desmayado, desmayada, desmayaron, desmayandose, perder el conocimiento, pierde el conocimiento, perdi el conocimiento, perdio el conocimiento, perdiendo el conocimiento, perdida de conocimiento, perdi la conciencia, perdio la conciencia, perdi la consciencia, perdio la consciencia, perdio el sentido, perdi el sentido, inconsciente, inconciente, sin conocimiento, sin conciencia, sin sentido, noqueado, noqueada, noquearon, noqueo, desvanecio, desvaneci, no reacciona, no reaccionaba, no despierta, no despertaba, no responde, no respondia, quedo como muerto, quedo como muerta',
  knockedPersonOut: 'lo noquearon, la noquearon',
  unconsciousNow:
    'esta inconsciente, esta inconciente, sigue inconsciente, esta desmayado, esta desmayada, no despierta',

  chest: 'pecho, torax, esternon',
  chestAche:
    'duele, doliendo, dolia, dolor, dolores, presion, opresion, oprim*, apriet*, apret*, estruj*, punzada, punzadas, peso, pesa, pesado, molestia, arde, ardor, quema, aplasta, aplastan, aplastando, cierra, cerrado, piquete, piquetes, pinchazos',
  chestPain: 'infarto, infartando, ataque al corazon, ataque cardiaco, paro cardiaco, dolor toracico, angina',

  tooth: 'diente, dientes, muela, muelas, colmillo, colmillos, pieza dental, paleta, paletas, incisivo',
  mouth: 'diente, dientes, muela, muelas, encia, encias, boca, mandibula, quijada, colmillo, dental, caries',
  gum: 'encia, encias, diente, dientes, muela, muelas, colmillo, paladar, mandibula, raiz',
  babyTooth:
    'diente de leche, dientes de leche, muela de leche, muelas de leche, era de leche, uno de leche, una de leche, primer diente, su primer dientecito, dientito de leche, dientecito',
  falseTooth:
    'diente postizo, dientes postizos, diente falso, dientes falsos, protesis, dentadura, placa, puente, diente temporal',
  cameOut:
    'se me salio, se le salio, se salio, se me cayo, se le cayo, se cayo, se me callo, se le callo, se me ha caido, se le ha caido, se me salieron, se le salieron, se me cayeron, se le cayeron, se me volo, se le volo, se me boto, se le boto, se me zafo, se le zafo, se me desprendio, se le desprendio, se me solto, salio entero, salio completo, salio volando',
  knocked:
    'tumbo, tumbaron, tumbe, tumbado, tiro, tiraron, volo, volaron, arranco, arrancaron, boto, botaron, tumbaste, rompieron, sacaron',
  loose: 'flojo, colgando',
  lost: 'perdi, perdio, perdido, perder, perdiste',
  toothKept: 'en la mano, en leche, en un vaso, en una servilleta, en una bolsa, en mi mano, en su mano',
  pain: 'dolor, dolores, duele, duelen, doliendo, dolio, dolorosa, doloroso, dolia, dolido, adolorido, adolorida, molestia, molesta, pulsa, punza, punzando, sensible, sensibilidad',
  severe:
    'insoportable, insoportables, horrible, horriblemente, terrible, terriblemente, fuertisimo, fuertisima, muy fuerte, bien fuerte, bastante fuerte, tan fuerte, fuerte, intenso, intensa, espantoso, atroz, mortal, agudo, muchisimo, muchismo, demasiado, mucho, un chingo, un monton, un buen, feo, bien feo, no aguanto, no aguanta, no la aguanto, ya no aguanto, no lo aguanto, no lo soporto, no soporto, no soporta, no aguantamos, me muero, muriendo, llorando, llora, lloro, matando, mata, me trae loco, me trae loca, desesperada, desesperado, infernal, de locos, no puedo mas',
  sleepless:
    'no me deja dormir, no me dejo dormir, no lo deja dormir, no la deja dormir, no pude dormir, no puedo dormir, no haber dormido, no dormi, no haber podido dormir, no duermo, no puedo comer, no me deja comer, no me deja en paz, no pego el ojo, no pude pegar el ojo, me desperto, me despierta, no me deja vivir',
  unbearable:
    'insoportable, no aguanto, no aguanta, no la aguanto, no lo aguanto, no soporto, no soporta, ya no aguanto, me esta matando, me mata, horrible, matando',
  killing: 'me esta matando, me mata, me viene matando, me tiene loco, me tiene loca, lo esta matando, la esta matando',
  outOfTen: 'de diez, de 10, sobre diez, sobre 10',
  scale: 'ocho, nueve, diez',
  abscess: 'absceso, abscesos, flemon, flemones, pus, postemilla, postema, apostema, materia en la encia',
  bump: 'bolita, bola, grano, granito, bulto, burbuja, ampolla, barro, bolsita',
  infected: 'infectado, infectada, infectados, infectadas, infecto, infectaron, infeccion, infeccionado, infectando',
  broke:
    'rompio, rompi, roto, rota, rotos, rotas, rompieron, partio, partido, partida, partieron, quebro, quebre, quebrado, quebrada, quebraron, fracturo, fracturado, fracturada, fracture, astillo, astillado, astillada, despostillo, despostillado, mocho, desportillo, desportillado',

  not: 'no, sin, nunca, jamas, tampoco, ni, ningun, ninguna, ninguno, nadie, ya no, nada de, niega, descarto, descartaron, cero, dejo de',
  notOnly: 'no solo, no solamente, no nomas, no nada mas, no unicamente',
  notThat: 'no es que, no quiere decir que, no dije que, no digo que, no significa que, no creo que',
  meantime:
    'cerca, por, muela, diente, encia, cuello, ojo, tengo, tiene, tuve, tuvo, tenia, hay, hubo, he, ha, han, me, le, se, te, nos, lo, la, el, las, los, un, una, de, del, en, para, al, haber, mi, su, mucha, mucho, muchas, gran, nada, algun, alguna, ninguna, ningun, signos, sintomas, senales, problema, problemas, dificultad, siento, siente, esta, estoy, estan, es, son, muy, tan, sea, parece, veo, noto, presenta, tenido, dolor, dolores, fiebre, hinchazon, sangrado, hinchado, hinchada, molestia, infeccion, absceso, pus, o, u, y, e, ni, duele, sangra, respirar, tragar, cara, pecho, creo, que, quiero, sufro, sufre, padezco, padece, mas, esta vez, tampoco',
  listed:
    'hinchazon, inflamacion, sangrado, dolor, dolores, problemas, dificultad, fiebre, pus, absceso, infeccion, molestia, sangre, presion',
  attribute: 'fuerte, severo, severa',
  orElse: 'o, u, y, e, ni',
  or: 'o, u, ni',
  joining: 'de, en, para, al, con, a, del, cerca, por',
  whose: 'mi, su, el, la, los, las',
  negative: 'no, ya no',
  predicate: 'es, esta, estan, duele, duelen, arde, tiene, me duele, me arde, se ve, lo tengo',
  pronoun: 'yo, ella, esta, es, siento, me, le, ahora, tengo, estoy, que, pero, si',
  determiner: 'mi, mis, el, la, los, las, su, sus',
  afterNo: 'yo, mi, mis, ella, su, sus, el, ahora, ahorita',
  unwell:
    'no se ve bien, no esta bien, no se siente bien, no es normal, no es broma, no manches, no solo, no nomas, no se que',
  but: 'pero, sino, aunque, excepto',
  because: 'porque, pues, desde, entonces, asi que',
  whenDoing: 'al, cuando, para, si, mucho, muchisimo, bastante, demasiado, horrible, la, garganta, me, cada, vez, que',
  gone: 'ya bajo, bajo ya, ha bajado, ya se fue, ya se me fue, ya se quito, se me quito, se le quito, ya se me quito, desaparecio, ya desaparecio, ya paso, ya se me paso, se me paso, ya paro, ya no esta, ya se detuvo, se detuvo, se controlo, ya se controlo, ya desinflamo, ya mejoro, se curo, ya se curo, es normal, va bajando, esta bajando',
  goneAtEnd: 'no tengo, no hay, ya no, nada, no, paro, ya no tengo, ya no hay',
  back: 'otra vez, de nuevo, volvio, ha vuelto, vuelve, regreso, nuevamente, ya volvio, empezo otra vez',

  longAgo:
    'ano pasado, mes pasado, verano pasado, invierno pasado, hace anos, hace un ano, hace muchos anos, hace tiempo, hace mucho tiempo, hace mucho, hace meses, hace un mes, hace unos meses, hace unos anos, hace varios anos, hace varios meses, hace como un ano, cuando era, cuando estaba chico, cuando estaba chica, cuando estaba embarazada, de nino, de nina, de chico, de chica, de pequeno, de pequena, de joven, en mi infancia, en el pasado, antecedentes de, antecedente de, historial de, alguna vez, antes de covid',
  ongoing:
    'ahora, ahorita, hoy, anoche, ayer, todavia, sigue, sigo, actualmente, desde, otra vez, de nuevo, ya mismo, en este momento, estos dias, recien, esta manana, volvio',
  wasThen: 'podia, pude, pudo, estaba, tenia, tuve, tuvo, costaba, faltaba, dolia, era, fue',
  isNow:
    'es, esta, estoy, estan, tengo, tiene, puedo, puede, cuesta, duele, siento, siente, falta, sangra, sangro, cierra, respiro, respira, apenas, ahogo, ahoga, ahogando, traigo, trae',
  if: 'si, y si, en caso de que, en caso de, por si, suponiendo',
  reallyIf: 'como si, no se si, ver si, saber si, aun si, ni si, pregunto si, dudo si',
  someone: 'yo, ella, usted',
  ifThen:
    'me, se, le, te, nos, la, el, los, las, mi, su, un, una, lo, tengo, tuviera, tiene, tenga, hay, alguien, empiezo, empieza, empezara, a, que, despues, llego, llega, siento, sintiera, no, de, tener, haber, uno, alguno, paciente, ya, casi, mucho, caiga, yo, mis',
  howMuch:
    'cuanto cuesta, cuanto cobran, cuanto sale, cuanto vale, cuanto dura, cuanto tiempo, cuantos, precio de, costo de',
  consequence:
    'que hago, que pasa, que debo, que hacer, que hacen, que tengo que, a quien, a donde, adonde, debo, llamo, les llamo, voy, puedo ir, puedo llamar, me atienden, me ven, me reciben, cobran, cuanto, hay que, seria, deberia',
  treat:
    'atienden, tratan, arreglan, curan, ven casos de, hacen, manejan, ofrecen, tienen tratamiento para, cubre, cubren',
  mine: 'mi, mis, este, esta, me, mio, mia',
  avoid:
    'evitar, evito, evita, prevenir, prevenirlo, prevengo, riesgo de, sintomas de, signos de, cuales son los sintomas de, probabilidad de, posibilidad de, instrucciones para, gente que, gente con, personas que, personas con, pacientes que, pacientes con, pelicula, formulario pregunta, miedo que, miedo de que',
  will: 'vaya a, vayan a, podria, voy a tener, va a tener, voy a poder, va a poder, voy a sentir',
  willBe: 'me, se, le, ser, estar, tener, haber, mi, la, el, mucho',
  may: 'podria, pudiera, puede que, tal vez se, quizas se',
  mayHappen: 'me, se, le, hinchar, hinchara, inflamar, sangrar, desmayar, perder, caer, salir, haber',
  makes: 'causa, provoca, produce, me hace, hace que',
  allergic: 'alergi*',
  asksWhether: 'va a, van a',
  covered: 'cubierto, cubierta, cubiertos',

  yes: 'si, sii, siii, sip, sep, claro, un poco, poquito, un poquito, tantito, algo, bastante, mucho, muchisimo, mas o menos, las dos, los dos, ambas, ambos, las dos cosas, todo, todas, exacto, asi es, correcto, por supuesto, desde luego, afirmativo, a veces, creo que si, me parece que si, pues si, ay si, eso si, tambien, cada vez mas, aja, simon, efectivamente, la verdad si, desafortunadamente si, por desgracia si, bueno si, ya, demasiado',
  noAnswer: 'no, nop, nel, para nada, no mucho, no muy, no tanto, no del todo, no puedo, no puede, negativo',
  withEffort:
    'apenas, con dificultad, con trabajo, con trabajos, a duras penas, no muy bien, no bien, no mucho, no del todo, mas o menos, mal, dificil, cuesta, poco, a medias, no tan bien, regular, casi no, con esfuerzo, cada vez menos, cada vez peor, peor',
  fine: 'bien, normal, normalmente, perfecto, perfectamente, sin problema, sin problemas, tranquilo, facil, facilmente',
};
