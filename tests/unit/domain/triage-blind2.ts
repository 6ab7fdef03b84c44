import { type Expected, utterances } from './triage-expectations.ts';
export const table: readonly Expected[] = utterances({
  'trouble breathing': {
    en: `
      hey so i got my wisdom teeth out yesterday and my tongue feels weird and like i cant really breathe that great
      im gasping
      it feels like somebody is sitting on my throat and i can't get air
      grandma is having respiratory distress after the denture adhesive
      my kid swallowed the crown and is choking
      I took the antibiotic you prescribed and now my throat is swelling and I'm itchy
      shes turning blue
      my breathing has gotten bad since last night
      the infection spread and it is hard to get a breath
      can't hardly breathe
      I am finding it difficult to breath
      I'm having an allergic reaction, hives and I can't breathe right
      He cant talk or breathe
      I've been short on breath since the surgery
      my throats closing
      its like breathing through a straw
      trouble taking deep breaths
      please hurry I am suffocating here
      struggling for air
      no no no he is not breathing
      unable to breathe through my mouth, my whole face is swollen
      I can breathe but it's really hard
      I could barely breathe last night and it's no better now
      my airway feels tight
      respiratory trouble, hes 4 yrs old, had his fillings done today
    `,
    es: `
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
    `,
    mixed: `
      mi mamá is having trouble para respirar
      cant breathe bien desde ayer
      no puedo catch my breath
    `,
  },
  'trouble swallowing': {
    en: `
      my throat is so sore on the tooth side that I can't even swallow
      my son refuses to eat because he says he can't swallow
      everything I drink comes back out, cant swallow
      swallowing is almost impossible
      I've been unable to swallow since this morning
      having a really hard time swallowing
      hurts like hell to swallow
      it's very very difficult to swallow
      can not swallow my own spit
      swallowing problems since the extraction
    `,
    es: `
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
    `,
  },
  'swelling that reaches the eye or neck': {
    en: `
      swelling has moved up and now my eye wont open
      i have a swollen neck and toothache
      her face is swollen from the jaw to the eye
      bottom of my jaw and my neck are all swollen and hard
      my whole right side is swollen, jaw neck everything
      swelling that goes down my throat
      the swelling is now around his eyes
      I woke up and my eye was swollen shut
      my neck is getting bigger and swollen under the jaw
      eye swelled up from abscess
    `,
    es: `
      se me inflamó el cuello
      tengo hinchada la cara hasta el párpado
      ya no puedo abrir el ojo por la hinchazón
      la inflamación ya llegó a la garganta
      me despertó el dolor y tengo el ojo hinchado
      traigo el cuello bien hinchado y fiebre
      la infección me tiene el ojo cerrado e hinchado
      hinchazón debajo del ojo
      se le hinchó todo hasta el cuello
    `,
  },
  'bleeding that will not stop after 15 minutes of pressure': {
    en: `
      its bleeding really really bad
      I changed the gauze 6 times and it still wont stop bleeding
      blood is gushing out of my gum
      we've been holding pressure for 20 min and it's still bleeding
      he bit through his tongue and it's bleeding everywhere
      cant get it to stop bleeding
      it wont clot, still bleeding after two hours
      i keep swallowing blood it doesnt stop
      my mouth keeps filling up with blood
      bleeding since 9 am nonstop
      the stitches came out and it's bleeding a lot
      the bleeding just won't quit
      I'm on eliquis and I'm bleeding out
    `,
    es: `
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
    `,
  },
  'hit in the face and passed out': {
    en: `
      got hit w a baseball, out cold for a minute, teeth broken
      my grandma fell on the curb face down and she was unconscious
      he fainted after getting punched in the mouth
      she fell down the stairs, lost 2 teeth and blacked out briefly
      kicked by a horse in the jaw and lost consciousness
      he bumped his face on the dashboard and passed out
      My boy took an elbow, fell and he was knocked out for a few seconds
    `,
    es: `
      se resbaló en el baño, se pegó en la barbilla y se desmayó
      tuvo un choque y perdió el conocimiento, se le rompieron los dientes
      me cayó un fierro en la cara y me desmayé
      le dieron un golpe en la mandíbula y quedó noqueado
      se pegó en la cara y no responde
      chocó con la bici y estuvo inconsciente un rato
    `,
  },
  'chest pain': {
    en: `
      my chest is killing me
      i have chest pressure and left arm numb
      my jaw hurts and so does my chest
      sharp pains in chest and jaw
      chest hurts bad
      having chest pain right now
      my chest feels really tight after the anesthetic
      jaw pain that spreads to my chest
      pain that goes from my jaw to my chest
    `,
    es: `
      me da un dolor en el pecho
      siento que me aprietan el pecho
      tengo el pecho muy apretado
      dolor en la quijada que baja al pecho
      me arde el pecho y el brazo
      le está dando un infarto a mi papá
      me duele acá en el pecho
      traigo un dolor en el pecho desde ayer
    `,
  },
  none: {
    en: `
      I can breathe just fine, no swelling
      not swollen, not bleeding, no trouble breathing, just want my crown back on
      my daughter has no trouble swallowing now
      yesterday was hard but I can breathe ok
      my jaw clicks but does not hurt
      he did not lose consciousness
      he didn't black out or anything
      she fell but she never passed out and her teeth are fine
      my chest is fine
      there is no bleeding anymore
      bleeding stopped after ten minutes
      I don't have swelling in my neck or near my eye
      I have not been hit or anything
      breathing is fine
      my breathing is normal
      swallowing is no problem
      no problem swallowing
      is it ok to swallow the mouthwash
      my throat is a little scratchy so I'd rather move the cleaning
      I can't swallow the cost of implants, got a payment plan?
      the waitlist is killing me
      the suspense is killing me
      my phone died, sorry
      I need to get my breath checked for halitosis
      can I bring my baby? she has her first tooth
      I would like to get my tooth pulled
      my eye doctor said tuesday so not tuesday
      what are signs of an abscess
      when should I worry about swelling
      my cousin choked on a shrimp tail years ago at your neighbor's place
      he is a pain but I love him, book him too
      heart surgery in 2015, do I need antibiotics before cleaning
      I have high blood pressure
      I bruise easily, blood thinner, is it fine
      does the injection hurt a lot
      will I bleed a lot
      are you open on thanksgiving, I'm dying for a whitening
      i lost my appointment card
      i lost my job and my insurance
      my bite guard cracked
      cracked my screen, can't see my messages
      I chipped my nail lol not my tooth
      tooth fairy came last night!
      my kid's loose tooth is wiggly
      is it true that you knock out patients for wisdom teeth
      do you put people under, like knocked out, for extractions
      I want to be knocked out for my root canal
    `,
    es: `
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
    `,
  },
});
