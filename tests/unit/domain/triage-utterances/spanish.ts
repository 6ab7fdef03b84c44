import type { UtterancesByFlag } from './expected.ts';

/** Spanish. */
export const spanish: UtterancesByFlag = {
  'trouble breathing': `
    no puedo respirar
    No puedo respirar bien y tengo la cara hinchada
    NO PUEDO RESPIRAR AYUDA
    nopuedo respirar
    no pueo respirar
    no puedo respira
    no puedo rspirar
    A mi hijo le cuesta respirar
    me kuesta respirar desde anoche
    me cuesta mucho trabajo respirar
    tengo dificultad para respirar
    mi hija tiene problemas para respirar después de la extracción
    me falta el aire
    siento que me falta aire
    me estoy ahogando
    mi mamá se está ahogando, tiene la lengua hinchada
    se me cierra la garganta
    siento la garganta cerrada
    se me está cerrando la garganta con la medicina
    respiro con mucha dificultad
    no respira bien mi niño
    cada vez se me hace más difícil respirar
    apenas puedo respirar
    casi no puedo respirar
    no me entra el aire
    mi esposo dejó de respirar
    no tengo fiebre pero no puedo respirar
    No, no puedo respirar.
    el mes pasado me sacaron una muela y ahora no puedo respirar
    quiero una cita porque me cuesta respirar
    se está asfixiando
    batallo para respirar
    batalla mucho pa respirar mi abuelito
    buenas, mi bebé no puede respirar bien tiene la boca hinchada
    me estoy quedando sin aire
    no agarro aire
    me siento ahogada, no entra el aire
    se está poniendo morado
    tengo la respiración muy agitada y la lengua hinchada
    me falta la respiración
    no me deja respirar la hinchazón
    la hinchazón no me deja respirar
    ay doctor me ahogo me ahogo
    se me hace bien difícil respirar
    siento que no me llega el aire
    respira con dificultad mi marido
    me dio una alergia y no puedo respirar
    desde que tomé la amoxicilina me cuesta trabajo respirar
    tiene dificultades respiratorias
    se le dificulta respirar a mi mamá
    mi nieto se ahoga
    no puedo casi ni respirar
    cuesta respirar
    doctora ayúdeme no puedo resollar
    siento que me ahorco
    mi hija está morada y no respira
    me está dando mucho trabajo respirar
    tengo la garganta inflamada y no me pasa el aire
    no estoy pudiendo respirar
    respirar me cuesta un montón
    se me tapa la garganta
    me sofoco cuando hablo
    la lengua se me hinchó y no me deja respirar
    no le entra aire al bebé
    tengo ahogos
    me estoy asfixiando con la hinchazón
    hola si me cuesta respirar y tengo hinchado
    sí, me falta aire
    mi señora se está quedando sin respiración
    me atraganto con todo
    hola doctora, tengo la cara hinchada y me está costando respirar
    mi niño tiene la boca hinchada y no puede respirar bien
    ¿es normal que me cueste respirar después de la cirugía?
    me pusieron anestesia y siento que no puedo respirar
    necesito ayuda, mi esposo no puede respirar
    tengo una muela infectada y ahora me falta el aire
    siento que se me está cerrando la garganta
    respiro muy mal desde la mañana
    le cuesta mucho respirar a mi hija, tiene 5 años
    no puedo respirar por la hinchazón
    llamé ayer por la muela, ahora tengo dificultad para respirar
    me ahogo, necesito que me atiendan ya
  `,
  'trouble swallowing': `
    no puedo tragar
    me cuesta mucho tragar
    no puedo tragar ni agua
    no puedo pasar saliva
    no puedo ni pasar la saliva del dolor
    tengo dificultad para tragar
    mi niña no puede tragar nada
    me duele mucho al tragar
    me duele cuando trago
    problemas para tragar desde ayer
    apenas puedo tragar
    casi no puedo tragar la comida
    se me hace muy dificil tragar
    no me pasa ni el agua
    no me baja ni el agua
    no puede pasar la comida
    la garganta me duele tanto que no puedo tragar
    batallo para tragar
    no logro tragar nada desde anoche
    siento un nudo y no puedo pasar saliva
    me duele un montón tragar
    no puedo deglutir
    le cuesta pasar la saliva a mi papá
    es muy doloroso tragar
    no me pasa nada por la garganta
    tragar es un martirio
    ni saliva puedo tragar
    no traga nada mi hijo desde ayer
    cada que trago me duele
    le duele mucho para tragar
    tengo la quijada hinchada y no puedo tragar
    me cuesta tragar desde ayer
    no puedo abrir la boca ni tragar
    mi papá no puede tragar bien después de la extracción
    me duele mucho la garganta y no puedo tragar
    me duele al pasar saliva
  `,
  'swelling that reaches the eye or neck': `
    Tengo la mejilla hinchada hasta el ojo
    la hinchazón ya me llegó al ojo
    tengo el cuello hinchado
    se me hincho el cuello
    tengo inchado hasta el cuello
    se me está hinchando el ojo por la muela
    la inflamación me baja al cuello
    no puedo abrir el ojo de lo hinchado
    LA HINCHAZON LE LLEGO AL CUELLO
    mi hijo tiene el párpado hinchado y le duele la muela
    tengo inflamado el cuello
    la hinchazón se está extendiendo hacia el ojo
    tiene hinchada la cara y el cuello
    se me inflamó desde la muela hasta el ojo
    la hinchazón de la cara me cierra el ojo
    se me inflamó el cuello
    tengo hinchada la cara hasta el párpado
    ya no puedo abrir el ojo por la hinchazón
    la inflamación ya llegó a la garganta
    me despertó el dolor y tengo el ojo hinchado
    traigo el cuello bien hinchado y fiebre
    la infección me tiene el ojo cerrado e hinchado
    hinchazón debajo del ojo
    se le hinchó todo hasta el cuello
    mi ojo está casi cerrado de tan hinchado
    el cuello lo tengo inflamado
    me baja lo hinchado al cuello
    tengo hinchadísimo el ojo
    la cara hinchada me llega hasta el ojo
    parpado inflamado por una muela
    la hinchazón se me pasó al ojo
    tengo hinchado desde la quijada hasta el cuello
    se me está cerrando el ojo por la hinchazón
    mi hija tiene la cara hinchada y casi no puede abrir el ojo
    el cuello se me hinchó y tengo fiebre
    tengo inflamación en el cuello por una muela
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
    no deja de sangrar
    no para de sangrar
    me sacaron una muela y no para de sangrar
    NO DEJA DE SANGRAR LA ENCIA
    llevo dos horas sangrando
    sangra mucho y no se detiene
    estoy sangrando muchisimo
    no puedo parar la sangre
    la sangre no para
    me sale mucha sangre
    tengo una hemorragia
    lleva sangrando mas de una hora
    sigo sangrando después de media hora con la gasa
    sangra sin parar
    el sangrado no se detiene
    está perdiendo mucha sangre mi papá
    desde hace tres horas sangra
    no para la sangre
    no se detiene el sangrado
    sangro mucho y tomo warfarina
    se me llena la boca de sangre
    ya cambié la gasa cinco veces y sigue sangrando mucho
    llevo una hora apretando la gasa y no para
    no puedo controlar el sangrado
    me estoy desangrando
    echa sangre sin parar
    la encía no me deja de sangrar
    sangra desde hace 40 minutos
    no se me para la sangre
    sigo sangre y sangre
    sangra y sangra y no para
    estoy escupiendo mucha sangre
    ya llené tres toallas de sangre
    la muela que me sacaron no deja de sangrarme
    tengo un sangrado que no cede
    el sangrado no cede con la gasa
    me sacaron un diente en la mañana y no deja de sangrar
    llevo 45 minutos con la gasa y sigue sangrando
    tengo la boca llena de sangre y no para
    me sangra mucho donde me sacaron la muela
    a mi mamá no se le detiene la sangre
    hay mucha sangre y tengo miedo
    la extracción me sangra desde hace 4 horas
  `,
  'hit in the face and passed out': `
    recibió un golpe en la cara y se desmayó
    mi hijo se cayó y perdió el conocimiento
    le pegaron en la boca y se desmayo
    me dieron un puñetazo y quedé inconsciente
    un balonazo en la cara lo dejó inconsciente
    se golpeó la cara y se desvaneció
    mi hermano tuvo un accidente, se rompió los dientes y perdió el sentido
    se cayo de la bici de cara y no reacciona
    choqué, me pegué en la boca y me desmayé
    le dieron un pelotazo y perdio la conciencia
    se resbaló en el baño, se pegó en la barbilla y se desmayó
    tuvo un choque y perdió el conocimiento, se le rompieron los dientes
    me cayó un fierro en la cara y me desmayé
    le dieron un golpe en la mandíbula y quedó noqueado
    se pegó en la cara y no responde
    chocó con la bici y estuvo inconsciente un rato
    le cayó una piedra en la cara y se desmayó
    me atropellaron, me quebré los dientes y perdí la consciencia
    se dio un golpe en la boca y quedó inconsciente
    le pegaron en la cara y quedó tirado sin conocimiento
    mi hijo se pegó en la cara y perdió el conocimiento
    me caí, me pegué en la cara y me desmayé
    lo golpearon en la cara y quedó inconsciente
    se cayó de las escaleras, se quebró un diente y se desmayó
  `,
  'chest pain': `
    me duele el pecho
    me duele mucho el pecho y la mandíbula
    tengo dolor en el pecho
    dolor de pecho desde la mañana
    siento una presión en el pecho
    mi papá tiene opresión en el pecho
    me aprieta el pecho
    creo que me está dando un infarto
    tengo un dolor en la muela y en el pecho
    le duele el pecho a mi esposa
    no tengo fiebre pero me duele el pecho
    siento el pecho apretado
    punzadas en el pecho
    me da un dolor en el pecho
    siento que me aprietan el pecho
    tengo el pecho muy apretado
    dolor en la quijada que baja al pecho
    me arde el pecho y el brazo
    le está dando un infarto a mi papá
    me duele acá en el pecho
    traigo un dolor en el pecho desde ayer
    me duele feo el pecho
    siento opresión en el pecho y me duele la quijada
    tengo un peso en el pecho
    me duele la muela, el pecho y el brazo
    un ardor en el pecho muy fuerte
    me anda doliendo el pecho
    me duele la mandíbula y el pecho
    tengo presión en el pecho desde la inyección
    a mi abuelo le duele el pecho y la quijada
    siento dolor en el pecho y en el brazo
  `,
  'knocked-out tooth': `
    a mi hija se le salió un diente con una pelota
    se me cayó un diente de un golpe
    me tumbaron un diente
    mi hijo se tumbó un diente jugando
    perdí un diente en una pelea
    se me salió el diente completo
    le volaron un diente de un codazo
    le tiraron dos dientes en el partido
    se le calló el diente de enfrente cuando se pegó
    tengo el diente en la mano
    el diente se le salió entero con todo y raíz
    se me salieron dos dientes al caerme
  `,
  'severe toothache': `
    Tengo un dolor de muela insoportable
    me duele muchísimo la muela
    me duele mucho una muela
    no aguanto el dolor de muela
    no aguanto la muela
    el dolor de muelas no me deja dormir
    no pude dormir del dolor de muela
    tengo un dolor fuertísimo en el diente
    me está matando la muela
    ME DUELE DEMASIADO EL DIENTE
    es un dolor de diente horrible
    la muela me duele un chingo
    dolor de muela muy fuerte
    me muero del dolor de muela
    mi hijo está llorando del dolor de muela
    traigo un dolor de muela terrible
    del uno al diez el dolor de muela es un nueve
  `,
  'face swelling': `
    tengo la cara hinchada
    se me hinchó la mejilla
    amanecí con el cachete hinchado
    tengo inchada la cara
    tengo el cachete inflamado
    a mi hija se le hinchó la cara
    mi mandíbula está hinchada
    hinchazón en la cara
    traigo la cara como globo
    tengo la cara hinchada pero respiro bien
    la cara hinchada sin fiebre
    se me está hinchando el lado izquierdo de la cara
    tengo hinchason en la quijada
    se me infló el cachete
  `,
  abscess: `
    creo que tengo un flemón
    tengo un absceso
    tengo un abseso en la muela
    me sale pus de la encía
    tengo una postemilla
    tengo una bolita de pus en la encía
    mi muela está infectada
    tengo infección en la muela
    un grano en la encía
    tengo una muela infectada
    se me infectó la muela
    TENGO PUS EN UN DIENTE
  `,
  'broken tooth with pain': `
    se me rompió un diente y me duele
    se me quebró una muela y me duele
    se me partió el diente, duele al morder
    tengo un diente roto y duele
    me rompí un diente comiendo y tengo dolor
    la muela está quebrada y me duele
    se me astilló un diente y me molesta, duele
    diente fracturado con dolor
  `,
  'bleeding after an extraction': `
    me sacaron una muela ayer y está sangrando
    sangrado después de la extracción
    me quitaron las muelas del juicio y me sangra un poco
    me sacaron un diente hoy y todavía me sale sangre
    me sangra donde me sacaron la muela
    ayer me hicieron una extracción y sangra
    sangra un poquito la herida de la muela que me sacaron
  `,
  none: `
    quiero una limpieza la próxima semana
    sin hinchazón
    no tengo hinchazón
    hinchazón no tengo
    no tengo dolor ni hinchazón
    sin dolor, sin hinchazón y sin sangrado
    no tengo problemas para respirar ni para tragar
    sin problemas para respirar
    puedo respirar bien
    respiro bien y trago bien
    no me cuesta respirar
    no me falta el aire
    no me duele el pecho
    no tengo dolor de pecho
    no está hinchado
    mi cara no está hinchada
    no tengo la cara hinchada
    nunca se me ha hinchado la cara
    ya no está hinchada la cara
    ya no sangra
    ya dejó de sangrar
    la hinchazón ya bajó
    ya se me quitó la hinchazón
    el año pasado tuve un absceso
    hace un año tuve la cara hinchada
    hace un año se me hinchó la mandíbula
    hace dos años me tumbaron un diente
    cuando era niño me caí y me desmayé
    de niña tuve un absceso
    hace meses me dolió el pecho
    tuve un infarto en 2018
    antecedentes de dolor de pecho
    ¿qué hago si se me hincha la cara?
    y si se me hincha la cara qué hago
    qué pasa si no para de sangrar
    si me cuesta respirar a quién llamo
    en caso de que se me caiga un diente qué hago
    ¿atienden abscesos?
    ¿cuánto cuesta una extracción?
    ¿cuánto cuesta arreglar un diente roto?
    ¿se me va a hinchar la cara después?
    ¿es normal sangrar después de una extracción?
    me da miedo que se me hinche la cara
    para evitar la hinchazón qué tomo
    me sangran las encías cuando me cepillo
    me sangran las encías al usar hilo dental
    a mi hijo se le cayó un diente de leche
    se le cayó su primer diente de leche a mi niña
    no puedo tragar ese precio
    ese precio no me lo trago
    me costó tragar la noticia
    no trago a ese doctor
    me ahogo en deudas
    estoy ahogado de trabajo
    se ahoga en un vaso de agua
    me dejó sin aliento la vista
    casi me da un infarto cuando vi la cuenta
    me muero de risa
    me muero de hambre, ¿puedo comer antes de la cita?
    me cuesta un ojo de la cara
    la limpieza es muy cara
    eso me cuesta mucho trabajo entender
    qué golpe para mi bolsillo
    un golpe de suerte encontrar cita
    me llevé un golpe con el precio
    me está sangrando la cartera
    me duele pagar tanto
    me duele la cabeza
    me duele la espalda
    me duelen los pies muchísimo
    esta tos me está matando
    mi jefe me está matando con tanto trabajo
    lo tomo a pecho
    vivo en la calle Dolores
    me llamo Dolores Fuertes
    mi nombre es Clara Ojo de Agua
    mi abuela necesita una limpieza
    se me cayó el teléfono
    se me cayó la corona
    se me cayó el empaste
    me caí de sueño
    caí rendida y no vi su mensaje
    se me rompió el coche
    se me rompió un diente pero no me duele
    se me quebró el celular
    tengo la nariz tapada y no puedo respirar por la nariz
    respiro por la boca cuando duermo
    me duele un poco la muela con lo frío
    la muela no me duele mucho
    no es insoportable
    tengo sangre tipo O
    tomo medicina para la sangre
    me van a sacar una muela la otra semana
    quiero que me saquen una muela
    necesito una extracción
    tengo una infección de oído
    no hay pus
    no es un absceso
    mi diente no está infectado
    no se desmayó, solo se golpeó tantito
    mi hija no tiene fiebre ni hinchazón ni dolor
    ni me duele ni sangra
    ninguna hinchazón
    tampoco tengo sangrado
    soy alérgica a la penicilina, se me cierra la garganta con ella
    no puedo respirar de la emoción
    no puedo ir el lunes
    no puedo pasar hoy por la tarde
    el lunes no me pasa nada, tengo libre
    para de llover y voy
    tengo el cuello tieso
    quiero blanqueamiento para mis dientes
    mi perro se rompió un diente hace años
    no quiero sangrar mucho cuando me saquen la muela
    estoy inconsciente de las fechas, ¿cuándo era mi cita?
    tengo un acceso a internet malo
    me hinché de comer
    estoy hinchada del estómago
    el doctor descartó un absceso
    no, gracias, todo bien
    no tengo nada de eso
    respira bien y no tiene hinchazón
    no le cuesta respirar
    no le duele el pecho ni nada
    nada de sangrado
    no se le hinchó nada
    no perdió el conocimiento
    no se desmayó ni nada, solo se raspó
    no he tenido problemas para tragar
    ya respira bien
    el sangrado ya paró
    la cara ya está normal, ya no está hinchada
    el dolor de pecho fue hace años
    quiero que me duerman para la extracción
    ¿duele mucho la endodoncia?
    ¿me va a doler mucho?
    me van a poner anestesia, ¿puedo tragar después?
    cuándo debo preocuparme por la hinchazón
    mi hija perdió su diente de leche anoche
    perdí mi cita
    perdí la tarjeta
    me pegó la gripa y no puedo ir
    me robaron el celular, me asaltaron, quiero cambiar la cita
    no puedo pasar mañana
    no puedo abrir el link
    no veo la hora de mi cita
    la sangre llama jaja somos primos
    tengo la presión alta
    me siento bien, nada más quiero limpieza
    qué pena, se me pasó la cita
    se me fue la onda
    trabajo mucho, ¿abren los sábados?
    mi problema es el horario
    es difícil llegar a las ocho
    me cuesta llegar temprano
    me cuesta hablar inglés
    apenas vi su mensaje
    casi no hay citas
    me quedé sin palabras
    estoy hasta el cuello de trabajo
    ojo, cambié de número
    échele un ojo a mi expediente
    cara de pocos amigos tenía la recepcionista
    dar la cara
    de pecho, mi bebé toma pecho, ¿puedo usar anestesia?
    doy pecho
    estoy dando el pecho, ¿puedo ir?
    se me hace un nudo en la garganta de la emoción
    me duele el bolsillo
    la niña se cayó pero está bien, no se pegó en los dientes
    me caí bien con el doctor
    no sangro ni me duele
    no siento dolor en el pecho
    no hay problemas de respiración
    no tiene problemas al tragar
    trago perfectamente
    la hinchazón desapareció
    no tengo el cuello hinchado
    mi ojo está bien
    no se me hinchó el ojo
    no me desmayé
    desmayo seguro cuando vea el precio jaja
    me muero por una limpieza
    tragamonedas
    trago amargo fue la multa
    ¿se puede tragar el enjuague?
    respiro hondo y voy
    por fin respiro, ya terminé exámenes
    no tengo fiebre ni hinchazón y puedo tragar y respirar normal
    me duele el diente cuando respiro aire frío
    ¿cuánto dura el sangrado después de la extracción de mañana?
    ¿voy a tener problemas para tragar después de la anestesia?
    la hinchazón de la cirugía ya se fue
    me sangraron las encías en la limpieza pasada
    me caí y me despostillé un diente pero no me duele ni me desmayé
    tengo gripa y tos en el pecho, ¿muevo mi cita?
    ronco y dejo de respirar dormido, ¿hacen guardas?
    hace años tuve problemas para respirar con la anestesia
    me pongo nervioso y siento que no respiro cuando veo la aguja
    no es emergencia, quiero una limpieza
    mi suegra es un dolor de cabeza
    mi niño va a cambiar dientes, se le cayó uno de leche
  `,
};
