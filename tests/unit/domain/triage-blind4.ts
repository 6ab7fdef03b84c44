import { type Expected, utterances } from './triage-expectations.ts';
export const table: readonly Expected[] = utterances({
  'trouble breathing': {
    en: `
      Hi, my face swelled up last night and today it's getting difficult for me to breathe.
      my husband had a tooth out and he says he can't get enough air
      I think I'm allergic to something you gave me, my throat is closing
      is it normal to have trouble breathing after wisdom teeth
      I have an infected molar and now I feel short of breath
      my daughter's breathing sounds weird and her jaw is swollen
      having trouble catching my breath
      can't breathe good since yesterday
      please I need help my mother is choking
      should I be worried that I can't breathe very well
      hello, its hard for my kid to breathe, what do we do
      my nose is fine but I can't breathe, my throat is swollen
      I called yesterday about my tooth, now I'm having difficulty breathing
    `,
    es: `
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
  },
  'trouble swallowing': {
    en: `
      the infection got worse and now I can't swallow
      my throat hurts and it's hard to swallow anything since the tooth got infected
      she has a swollen jaw and trouble swallowing
      I can't open my mouth or swallow
      is it bad that I can't swallow my saliva
      my mom is having trouble swallowing after the anesthesia
      it's been hard to eat and swallow
    `,
    es: `
      tengo la quijada hinchada y no puedo tragar
      me cuesta tragar desde ayer
      no puedo abrir la boca ni tragar
      mi papá no puede tragar bien después de la extracción
      me duele mucho la garganta y no puedo tragar
      me duele al pasar saliva
    `,
  },
  'swelling that reaches the eye or neck': {
    en: `
      the swelling on my face has spread to my eye
      my cheek is swollen and now my eye is swelling too
      my jaw is swollen and so is my neck
      swelling is going down my neck and I have a fever
      my child's face is swollen almost to his eye
      I have swelling under my eye and tooth pain
      right side of face swollen, eye almost shut
      can you see me today, swelling in my neck from a tooth
    `,
    es: `
      la hinchazón se me pasó al ojo
      tengo hinchado desde la quijada hasta el cuello
      se me está cerrando el ojo por la hinchazón
      mi hija tiene la cara hinchada y casi no puede abrir el ojo
      el cuello se me hinchó y tengo fiebre
      tengo inflamación en el cuello por una muela
    `,
  },
  'bleeding that will not stop after 15 minutes of pressure': {
    en: `
      I had a tooth pulled this morning and it won't stop bleeding
      I've been biting on gauze for 45 minutes and it's still bleeding
      my mouth is full of blood and it doesn't stop
      my extraction site has been bleeding for 4 hours
      bleeding a lot after my surgery yesterday
      we can't stop the bleeding from my son's mouth
      still bleeding heavily
      there is a lot of blood and I'm scared
    `,
    es: `
      me sacaron un diente en la mañana y no deja de sangrar
      llevo 45 minutos con la gasa y sigue sangrando
      tengo la boca llena de sangre y no para
      me sangra mucho donde me sacaron la muela
      a mi mamá no se le detiene la sangre
      hay mucha sangre y tengo miedo
      la extracción me sangra desde hace 4 horas
    `,
  },
  'hit in the face and passed out': {
    en: `
      my son got hit in the mouth with a baseball and was unconscious for a few seconds
      I fell and hit my face, I think I passed out
      she fell off the swing, hit her face and lost consciousness
      he was punched in the face and was knocked out
      my husband fainted and broke his front teeth on the floor when he fell
    `,
    es: `
      mi hijo se pegó en la cara y perdió el conocimiento
      me caí, me pegué en la cara y me desmayé
      lo golpearon en la cara y quedó inconsciente
      se cayó de las escaleras, se quebró un diente y se desmayó
    `,
  },
  'chest pain': {
    en: `
      I have jaw pain and chest pain
      my dad's jaw hurts and he has pressure in his chest
      I feel tightness in my chest since the injection
      is chest pain normal after anesthesia
      my jaw and chest are hurting
      pain in my left jaw, my arm and my chest
    `,
    es: `
      me duele la mandíbula y el pecho
      tengo presión en el pecho desde la inyección
      a mi abuelo le duele el pecho y la quijada
      siento dolor en el pecho y en el brazo
    `,
  },
  none: {
    en: `
      no fever, no swelling, and I can swallow and breathe normally
      My tooth hurts when I breathe in cold air
      it's sensitive when I breathe in
      I had a tooth pulled last week and it's healing well, no bleeding
      How long will the bleeding last after my extraction tomorrow?
      will I have trouble swallowing after the anesthesia
      I get anxious and can't breathe when I think about needles, is there sedation
      I had trouble breathing during my last dental visit years ago, can you use less anesthetic
      I have chest congestion, should I reschedule
      I'm getting over a chest cold
      I have heart disease, do I need antibiotics
      my ex-husband was a pain in the neck
      my husband passed out cards for his business at your desk
      my mouth guard is hard to breathe with
      do you offer something for snoring, my wife says I stop breathing at night
      do you do sleep apnea devices
      my eyes water when you shine the light
      the swelling from my surgery is gone now
      can I get a cleaning if my gums are bleeding
      the hygienist made my gums bleed last time
      I fell and chipped my tooth but it doesn't hurt and I did not pass out
      I don't need 911, just a cleaning
      my kid got hit with a ball but his teeth are fine and he never lost consciousness
      I can't breathe when I laugh this hard lol
    `,
    es: `
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
    `,
  },
});
