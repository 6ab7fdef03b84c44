import type { UtterancesByFlag } from './expected.ts';

/** English and Spanish in one sentence. */
export const mixed: UtterancesByFlag = {
  'trouble breathing': `
    no puedo breathe
    I can't respirar bien
    me cuesta breathe please ayuda
    my hijo no puede respirar
    tengo trouble breathing desde ayer
    mi mamá is having trouble para respirar
    cant breathe bien desde ayer
    no puedo catch my breath
    no puedo breath bien
    ayuda my throat se está cerrando
    tengo breathing problems
  `,
  'trouble swallowing': `
    no puedo swallow nada
    it hurts cuando trago
    I can't tragar my saliva
  `,
  'swelling that reaches the eye or neck': `
    tengo swelling en el cuello
    my ojo está hinchado por la muela
    the hinchazón llegó a my eye
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
    está bleeding mucho y no para
    my encía no deja de bleed
    no para el bleeding
  `,
  'hit in the face and passed out': `
    se cayó de la bike y he passed out
    got hit en la cara y se desmayó
    he fell y quedó unconscious
  `,
  'chest pain': `
    tengo chest pain
    me duele el chest
    pain en el pecho
  `,
  'knocked-out tooth': `
    se le knocked out un diente
    my hijo perdió un tooth jugando football
    I lost un diente playing soccer
  `,
  'severe toothache': `
    my muela is killing me
    my muela hurts a lot
    tengo un toothache horrible
    me duele so much el tooth
  `,
  'face swelling': `
    mi face está swollen
    tengo el jaw swollen
    my cachete is swollen
    I have hinchazón en mi cara
  `,
  abscess: `
    tengo un abscess
    tengo pus coming out de la encia
    my muela está infectada
  `,
  'broken tooth with pain': `
    I broke un diente and it hurts
    se me quebró a tooth y me duele
  `,
  'bleeding after an extraction': `
    me sacaron a tooth y it's bleeding
    I had an extraction ayer y me sangra
  `,
  none: `
    no swelling, nada de dolor
    no tengo swelling
    no tengo trouble breathing
    can't swallow ese precio
    el año pasado my jaw was swollen
    what if se me hincha la cara
    my hijo lost un diente de leche
    I want una limpieza por favor
  `,
};
