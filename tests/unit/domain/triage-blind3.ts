import { type Expected, utterances } from './triage-expectations.ts';
export const table: readonly Expected[] = utterances({
  'trouble breathing': {
    en: `
      my wife's lips are kind of blue and she's panting after the sedation
      oxygen is low on my watch and I feel like I can't get enough
      im so scared i feel like im drowning i had a root canal today
      something is stuck in my windpipe
      he's making a whistling sound when he breathes and he cant talk
      breathing hurts
      hes breathing really fast and his mouth is swelling
      I've had to sit up all night just to breathe
      my throat is swelling shut
      I get winded just talking since the swelling began, can't breathe
      ok so the pain is fine but the breathing part is getting scary, its a struggle
      can you help i think im having trouble brething from the lidocaine
      CANT BREATH CANT BREATH
      I can't seem to breathe deeply
      it's tough to inhale
      my face got swollen overnight & breathing's hard
      she quit breathing for a second
      I can't breathe through my nose or my mouth
      there's no air getting in
      i cant breath my face swollen 217-555-0188 daniel
      i choke every time i try to swallow
    `,
    es: `
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
    `,
    mixed: `
      no puedo breath bien
      ayuda my throat se está cerrando
      tengo breathing problems
    `,
  },
  'trouble swallowing': {
    en: `
      swallowing feels like glass
      I have to spit because I can't swallow
      can barely get water down
      my throat won't let me swallow
      not able to swallow pills or even water
      swallowing is a problem since last night
    `,
    es: `
      no me pasa nada por la garganta
      tragar es un martirio
      ni saliva puedo tragar
      no traga nada mi hijo desde ayer
      cada que trago me duele
      le duele mucho para tragar
    `,
  },
  'swelling that reaches the eye or neck': {
    en: `
      puffiness under my eye from a bad tooth
      my neck is like twice its size
      the lump in my jaw is growing down into my neck
      there's swelling by my right eye
      his eye is nearly swollen shut
      swelling has gone into my neck
      eyelids swollen and upper tooth throbbing
      the abscess swelling is creeping to my eye socket
    `,
    es: `
      mi ojo está casi cerrado de tan hinchado
      el cuello lo tengo inflamado
      me baja lo hinchado al cuello
      tengo hinchadísimo el ojo
      la cara hinchada me llega hasta el ojo
      parpado inflamado por una muela
    `,
  },
  'bleeding that will not stop after 15 minutes of pressure': {
    en: `
      blood wont quit
      still gushing blood from the hole
      nothing I do stops the bleeding
      the bleeding is out of control
      I've bled through every towel we have
      bleed bleed bleed it does not stop
      there's a steady stream of blood
      I am losing a lot of blood
      been 3 hours and the socket is still bleeding
      my mouth wont stop bleeding
    `,
    es: `
      no se me para la sangre
      sigo sangre y sangre
      sangra y sangra y no para
      estoy escupiendo mucha sangre
      ya llené tres toallas de sangre
      la muela que me sacaron no deja de sangrarme
      tengo un sangrado que no cede
      el sangrado no cede con la gasa
    `,
  },
  'hit in the face and passed out': {
    en: `
      walked into a glass door face first and fainted
      my dad collapsed and hit his mouth, he was out
      took a fist to the face and don't remember anything, passed out I guess
      child was struck by a swing in the mouth and lost consciousness
      he got knocked silly, a pitch to the face, and passed out cold
    `,
    es: `
      le cayó una piedra en la cara y se desmayó
      me atropellaron, me quebré los dientes y perdí la consciencia
      se dio un golpe en la boca y quedó inconsciente
      le pegaron en la cara y quedó tirado sin conocimiento
    `,
  },
  'chest pain': {
    en: `
      chest discomfort and jaw ache
      my chest feels like its being squeezed
      tight feeling in chest
      i have a stabbing pain in the middle of my chest
      heart attack symptoms
      hurts in my chest and my jaw
    `,
    es: `
      me duele feo el pecho
      siento opresión en el pecho y me duele la quijada
      tengo un peso en el pecho
      me duele la muela, el pecho y el brazo
      un ardor en el pecho muy fuerte
      me anda doliendo el pecho
    `,
  },
  none: {
    en: `
      breathtaking results on my sister's veneers
      I'd die for an earlier slot
      do your whitening strips choke on coffee stains
      swollen prices these days
      my schedule is tight, chest day at the gym at 5
      I pulled a muscle in my neck
      my eyes hurt from the screen
      my eye is twitching, unrelated, I need a cleaning
      I bled a tiny bit this morning after flossing
      I have a cold and my throat hurts, should I cancel
      fell in love with your office
      the kids knocked over my coffee so I'm late
      I'm knocking on your door, nobody answers
      who knocked off 20 percent from my bill, thank you
      was out for a week on vacation
      I blacked out Tuesday and Wednesday on my calendar
      blackout dates on my insurance?
      my power went out
      I have been out of town
      my dentures are loose and sore
      my retainer broke
      tooth colored fillings, do you do those
      can a cracked tooth be saved, my neighbor asked
      root canal hurts? I've heard stories
      is it painful to get a crown
      I had my chest x-ray on monday
      I swallowed some toothpaste, funny
      he doesn't have any pain or trouble with breathing
      no issues breathing, swallowing, nothing like that
      nothing hurts
      I do not feel any chest tightness
      everything's good, no bleeding from the extraction
      the extraction site healed well, no pain
      not short of breath
      no i'm not bleeding
      no i can breathe
      No, I can swallow okay
      can you see my face on this video
      face to face appointment please
    `,
    es: `
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
    `,
  },
});
