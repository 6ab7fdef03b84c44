import { type Expected, utterances } from './triage-expectations.ts';

/**
 * What people write or say to a practice, by the red flag of the demo practice's protocol that it raises, `none`
 * included: as it is typed on a phone, misheard by speech recognition, in English, Spanish and both.
 */
export const table: readonly Expected[] = utterances({
  'trouble breathing': {
    en: `
      my jaw is really swollen from an infected tooth and its getting hard to breathe
      I can't breathe
      i cant breath
      I CAN'T BREATHE HELP
      I can not breathe
      i cnt breathe
      I. Can't. Breathe.
      can t breathe please help
      My son has trouble breathing since the tooth got infected
      having a hard time breathing, please help
      I feel short of breath and my gums are puffed up
      shortness of breath since I took the amoxicillin
      my throat feels like it is closing
      her throat is closing up after the shot you gave her
      I'm not sure what to do, but breathing is getting difficult
      my breathing is really labored and my cheek is huge
      he is gasping for air
      she's choking on something, I think her crown came off
      I feel like I'm suffocating
      I can barely catch my breath
      I can hardly get any air
      its difficult for me to breathe because of the swelling
      no I can't breathe properly
      No fever, but it's hard to breathe.
      no pain no fever just cant breathe right
      my wisdom teeth came out last month and now I can't breathe well
      I had a tooth pulled last week and I have been struggling to breathe since this morning
      not getting any better, difficulty breathing now
      my daughter isn't breathing right
      he stopped breathing
      im having truoble breathing
      trouble breething
      i cant breth
      it is hard to breeze and my face is big
      I have trouble breeding, my tongue is swelling
      I'd like an appointment because my tooth is infected and I can't breathe very well
      my lips are turning blue
      I'm breathless and my jaw hurts
      I've been wheezing since the extraction
      tightness in my throat, the airway feels blocked
      Dr. Patel pulled my tooth an hour ago and I'm struggling to get enough air
      you're not listening I can't breathe!!!
      could you book my mom, she is fighting for breath
      i know you said no swelling but i can't breathe
    `,
    es: `
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
    `,
    mixed: `
      no puedo breathe
      I can't respirar bien
      me cuesta breathe please ayuda
      my hijo no puede respirar
      tengo trouble breathing desde ayer
    `,
  },
  'trouble swallowing': {
    en: `
      she can barely swallow since this morning
      It is hard to swallow my own saliva
      I can't swallow
      i cant swalow anything
      I CANNOT SWALLOW MY SPIT
      i have trouble swallowing and a fever
      swallowing has become really difficult
      it hurts to swallow and my jaw is locked
      painful to swallow on the side of the bad tooth
      my husband is unable to swallow even water
      can hardly swallow
      my dad is having difficulty swallowing since his root canal
      I'm having problems swallowing water
      its getting harder and harder to swallow
      it hurts so much when I swallow
      no fever but I can't swallow
      trouble swallow in since yesterday
      swallowing is painful
    `,
    es: `
      no puedo tragar
      me cuesta mucho tragar
      no puedo tragar ni agua
      no puedo pasar saliva
      no puedo ni pasar la saliva del dolor
      tengo dificultad para tragar
      mi niña no puede tragar nada
      me duele mucho al tragar
      me duele cuando trago
      NO PUEDO TRAGAR
      problemas para tragar desde ayer
      apenas puedo tragar
      casi no puedo tragar la comida
      se me hace muy dificil tragar
      no me pasa ni el agua
    `,
    mixed: `
      no puedo swallow nada
      it hurts cuando trago
      I can't tragar my saliva
    `,
  },
  'swelling that reaches the eye or neck': {
    en: `
      The swelling has reached my eye
      My cheek is swollen up to the eye
      swelling going down into my neck since last night
      My eye is swollen shut from a bad tooth
      swolen face all the way up to my eye
      my face is so swollen I can't open my eye
      the swelling is spreading to my neck
      MY NECK IS SWOLLEN
      My cheek is swollen. It's up to my eye now.
      his eyelid is puffy and his cheek is swollen
      swelling from my jaw down my neck
      neck swelling after wisdom teeth surgery
      my jaw and neck are swollen
      its swelling towards my eye
      the swelling moved from my cheek to under my eye
      my eye is almost closed from the swelling
      no pain but my neck is really swollen
      My neck is swollen on the left. No fever.
    `,
    es: `
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
    `,
    mixed: `
      tengo swelling en el cuello
      my ojo está hinchado por la muela
      the hinchazón llegó a my eye
    `,
  },
  'bleeding that will not stop after 15 minutes of pressure': {
    en: `
      I pressed on gauze for half an hour and it won't stop bleeding
      The bleeding will not stop
      I have been bleeding for over 2 hours after the extraction
      it wont stop bleeding
      IT WON'T STOP BLEEDING
      my gum is bleeding nonstop
      bleeding heavily since the extraction
      I can't stop the bleeding
      my mouth is bleeding and it's not stopping
      had a tooth out this morning, still bleeding after 40 minutes of biting on gauze
      there is blood everywhere
      blood is pouring from where they pulled my tooth
      he's bleeding a lot from his mouth
      the bleeding hasn't stopped
      she keeps bleeding through the gauze
      I've been biting gauze for an hour and there's still so much blood
      bleding wont stop
      the blood won't stop coming out
      My gum started bleeding. I pressed for twenty minutes. It won't stop.
      bleeding and it doesn't slow down
      lots of blood coming out of my mouth
      I am hemorrhaging
      it stopped for a bit but now it started again and won't stop bleeding
      no pain but I'm bleeding like crazy
    `,
    es: `
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
    `,
    mixed: `
      está bleeding mucho y no para
      my encía no deja de bleed
      no para el bleeding
    `,
  },
  'hit in the face and passed out': {
    en: `
      My daughter got hit by a ball in the face and passed out
      He fell off his bike on his mouth and lost consciousness for a minute
      my son fell on his face, broke two teeth and blacked out
      I got punched in the mouth and fainted
      she was hit in the face and she's unconscious
      he got knocked unconscious playing hockey, lost a tooth
      passed out after a soccer ball hit him in the mouth
      He hit his face on the counter. He passed out for a few seconds.
      car accident my teeth are broken and I blacked out
      my brother got knocked out cold by an elbow and his lip is split
      slipped in the shower hit my chin and past out
      he's not responding, he fell on his face
      someone kicked him in the jaw and he lost conciousness
      tripped on the stairs smashed my front teeth woke up on the floor
      got elbowed in the face at basketball and was out for a minute
    `,
    es: `
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
    `,
    mixed: `
      se cayó de la bike y he passed out
      got hit en la cara y se desmayó
      he fell y quedó unconscious
    `,
  },
  'chest pain': {
    en: `
      Tooth pain and also chest pain
      There is a pressure in my chest
      my chest hurts
      chest pains since this morning
      i have a tight chest and my jaw hurts
      jaw pain going into my chest
      my chest feels heavy and my left jaw aches
      chest tightness and toothache
      I think I'm having a heart attack
      my dad has crushing chest pain
      terrible toothache, and my chest hurts
      pain in jaw and chest
      chestpain and sweating
      CHEST PAIN
      no swelling but my chest hurts
      theres this squeezing feeling in my chest
      chess pain and jaw pain
    `,
    es: `
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
    `,
    mixed: `
      tengo chest pain
      me duele el chest
      pain en el pecho
    `,
  },
  'knocked-out tooth': {
    en: `
      My son got his front tooth knocked out at soccer
      I knocked out a tooth
      my son knocked out a tooth
      my tooth fell out when I tripped
      a baseball knocked my tooth out
      he knocked his two front teeth out on the trampoline
      i have my tooth in my hand
      tooth came out, it's in a cup of milk
      my daughter's permanent tooth got knocked out
      got punched and lost a tooth
      my front tooth popped out when I fell
      nocked out tooth
      KNOCKED OUT TOOTH WHAT DO I DO
      his tooth was kicked out in karate
      my kid fell and his adult tooth is out
      an elbow knocked my crown and the whole tooth out
      no bleeding but my tooth got knocked out
      I knocked a tooth loose and it's hanging
    `,
    es: `
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
    mixed: `
      se le knocked out un diente
      my hijo perdió un tooth jugando football
      I lost un diente playing soccer
    `,
  },
  'severe toothache': {
    en: `
      I have a terrible toothache
      My tooth hurts so bad I can't sleep
      the pain in my molar is unbearable
      my tooth is killing me
      excruciating tooth pain
      toothache is a 10 out of 10
      pain is 9/10 in my back tooth
      i was up all night with this tooth it hurts so much
      worst toothache of my life
      severe tooth ache
      my molar is throbbing like crazy I can't take it anymore
      TOOTH HURTS SO BAD
      my mouth hurts really bad
      really bad tooth pain
      my daughter is crying from her toothache
      toothache so intense that I can't eat
      The pain is unbearable. It's my lower molar.
      my wisdom tooth is in agony
      horible toothache
    `,
    es: `
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
    mixed: `
      my muela is killing me
      my muela hurts a lot
      tengo un toothache horrible
      me duele so much el tooth
    `,
  },
  'face swelling': {
    en: `
      My face is swollen
      My daughter's cheek is really swollen
      jaw is swolen and sore
      woke up with a fat swollen cheek
      swelling in my jaw
      my lip is swollen after the filling
      my face is swelling up
      my cheek is the size of a golf ball
      half of my face is puffy
      FACE SWOLLEN
      my jaw is swollen but I can breathe fine
      no trouble breathing but my face is swollen
      swelling in my face but not near my eye
      my son's cheek is swollen, no fever
      my face blew up like a balloon
      no my face is swollen
      I can swallow fine, it's just my cheek that is swollen
      swelling on the side of my face
      Last year it was fine, now my cheek is swollen.
      not my tooth, my cheek is swollen
    `,
    es: `
      tengo la cara hinchada
      se me hinchó la mejilla
      amanecí con el cachete hinchado
      tengo inchada la cara
      tengo el cachete inflamado
      a mi hija se le hinchó la cara
      mi mandíbula está hinchada
      hinchazón en la cara
      traigo la cara como globo
      TENGO LA CARA HINCHADA
      tengo la cara hinchada pero respiro bien
      la cara hinchada sin fiebre
      se me está hinchando el lado izquierdo de la cara
      tengo hinchason en la quijada
      se me infló el cachete
    `,
    mixed: `
      mi face está swollen
      tengo el jaw swollen
      my cachete is swollen
      I have hinchazón en mi cara
    `,
  },
  abscess: {
    en: `
      I think I have an abscess
      there is pus coming out of my gum
      absess on my gum
      i have an abcess
      pimple on my gum
      there's a bump on my gum above the tooth
      my tooth is infected
      infected tooth
      I have a tooth infection
      gum boil
      dentist at urgent care said it's an abscess
      ABSCESS
      bubble on my gums that tastes bad
      absessed tooth, no pain
      do you think it's an abscess? there is pus
    `,
    es: `
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
    mixed: `
      tengo un abscess
      tengo pus coming out de la encia
      my muela está infectada
    `,
  },
  'broken tooth with pain': {
    en: `
      I broke a tooth and it hurts
      I cracked my tooth and it's painful
      chipped a tooth on a nut and now it hurts when I chew
      my tooth broke in half and it aches
      I broke my tooth. It hurts.
      broken tooth with pain
      half my molar snapped off and it's sore
      BROKE MY TOOTH AND IT HURTS
      i broke a tooth eating popcorn its hurting
      my front tooth is cracked and sensitive
    `,
    es: `
      se me rompió un diente y me duele
      se me quebró una muela y me duele
      se me partió el diente, duele al morder
      tengo un diente roto y duele
      me rompí un diente comiendo y tengo dolor
      la muela está quebrada y me duele
      se me astilló un diente y me molesta, duele
      diente fracturado con dolor
    `,
    mixed: `
      I broke un diente and it hurts
      se me quebró a tooth y me duele
    `,
  },
  'bleeding after an extraction': {
    en: `
      I had a tooth pulled yesterday and it is bleeding
      bleeding after an extraction
      my wisdom teeth were removed today and there's some bleeding
      still a little blood from the socket
      the extraction site is bleeding again
      I had my tooth taken out yesterday. It's bleeding a bit.
      you pulled my molar this morning and it bleeds when I spit
      had an extraction, is it normal that it's bleeding?
      oozing blood after my tooth was pulled
    `,
    es: `
      me sacaron una muela ayer y está sangrando
      sangrado después de la extracción
      me quitaron las muelas del juicio y me sangra un poco
      me sacaron un diente hoy y todavía me sale sangre
      me sangra donde me sacaron la muela
      ayer me hicieron una extracción y sangra
      sangra un poquito la herida de la muela que me sacaron
    `,
    mixed: `
      me sacaron a tooth y it's bleeding
      I had an extraction ayer y me sangra
    `,
  },
  none: {
    en: `
      I'd like a cleaning next week
      My tooth hurts a little when I drink something cold
      My crown popped off on a caramel last night. It doesn't hurt, I'd just like it back on.
      I broke a tooth but there is no pain
      no swelling
      No pain, no swelling, no bleeding.
      No pain, swelling, or bleeding
      no pain or swelling in my face
      I don't have any trouble breathing or swallowing
      I have a toothache but no swelling and I can breathe fine
      it's not hard to breathe
      I'm not having trouble breathing
      there is no chest pain
      never had chest pain
      without any trouble swallowing
      The swelling is gone
      the swelling in my cheek went down
      the bleeding has stopped
      it stopped bleeding
      I had an abscess last year
      last year my jaw was swollen
      Two years ago I had a tooth knocked out
      When I was a kid I fell and passed out
      I had chest pain last month but my doctor said it is fine
      I had a heart attack in 2019 and take blood thinners
      history of chest pain
      my face used to swell as a teenager
      I once had trouble breathing as a kid
      My gums bleed when I brush
      My gums are bleeding a lot when I floss
      Do you treat abscesses?
      What should I do if a tooth gets knocked out?
      what if it swells?
      what if my face swells up after the extraction
      If my jaw is swollen tomorrow should I call?
      what happens if it won't stop bleeding
      in case I have trouble breathing, who do I call
      how much is it to fix a broken tooth that hurts
      how long does bleeding last after an extraction
      will my face be swollen after the surgery
      My son lost his baby tooth, is it time for a check-up?
      my daughter's milk tooth fell out
      It's not swollen
      My face is not swollen
      my face isn't swollen at all
      Can I get my tooth out?
      I have trouble swallowing pills, is that a problem for sedation?
      Dr. Chen said one of my back teeth has to come out
      I need an appointment for my neck, just kidding, for my teeth
      this cough is killing me
      out of breath from running to you
      hang on, out of breath, just ran up the stairs
      let me catch my breath, I was running late
      I was choked up at the wedding
      my wallet took a hit
      I was knocked out by work this week
      I'm knocked out, long day, can we do Friday
      can't swallow that price
      that price is hard to swallow
      it's a hard pill to swallow but ok
      I nearly had a heart attack when I saw the bill
      you gave me a heart attack with that email
      my back is killing me, can I get a teeth cleaning lying on the side
      my feet are killing me
      that was a knockout smile
      want to get this off my chest: I was rude to your staff
      the chest of drawers in your waiting room is lovely
      this place takes my breath away
      don't hold your breath
      I have bad breath
      can I get something for my bad breath
      that's a breath of fresh air
      I'm bleeding money this month
      they bleed you dry at the other dentist
      you'd be a swell dentist
      that would be swell
      my heart swells with pride at her new smile
      I passed out flyers for your practice
      I passed out on the couch after work and missed your call
      I fainted at the price
      the traffic is choking this city
      my name is Chester Payne
      I live on Swallow Street
      my address is 12 Bleeding Heart Lane
      this is Robin Swallow, I have an appointment
      her last name is Hurt and her first name is Faith
      my name is Dolores Fuertes and I need a cleaning for my teeth
      I broke my leg, I need to move my dentist appointment
      I broke my phone so email me, my tooth is fine
      I cracked up when Dr. Patel told that tooth joke
      I fell behind on my cleanings
      I fell asleep and passed out, missed my appointment
      I had a fall last week and hurt my knee
      my nose is stuffy and I can't breathe through my nose
      I have a stiff neck
      my neck hurts from the pillow
      pain in the neck to find parking
      my eyes are swollen from allergies
      the dentist chair is hard to breathe new life into
      my tooth doesn't hurt that bad
      the pain is not severe
      my toothache isn't terrible
      I lost my filling
      my filling fell out
      my crown fell out, no pain
      a tooth on my denture broke
      tooth fell off my denture
      my false tooth came out
      lost my retainer
      my wisdom tooth is coming in
      I want my wisdom teeth out
      how much to have a tooth pulled
      I have a sinus infection, should I reschedule my cleaning
      I have an ear infection
      is your office infection control good
      my jaw clicks when I chew
      I want Botox for my face
      I'm allergic to penicillin, it makes my throat swell
      I have asthma
      no chest pain, no shortness of breath, no trouble swallowing
      Do you have trouble with parking?
      hard to believe how nice you are
      can't wait to breathe easy after this is done
      hit me up on Friday
      I want to beat the rush, can I come at 8
      I need to reschedule, I had an accident with my car but I'm ok
      by accident I booked twice
      denies chest pain
      free of swelling
      my kids are a pain
      I broke up with my old dentist
      the price hurts
      blood test is on Tuesday so not Tuesday
      I take blood thinners and blood pressure medicine
      does whitening hurt
      will it hurt to get a tooth pulled
      afraid I won't be able to breathe with that rubber thing
      I'm scared my face will be swollen for the wedding
      my friend's cousin had her face swell up years ago after a root canal
      how do I avoid swelling after wisdom teeth removal
      are broken teeth covered by Delta Dental
      bleeding edge technology you have there
      the line was dead, I was choking with laughter
      something to chew on, no emergency
      my dog knocked out his tooth on a bone years ago lol
      it no longer hurts and the swelling has gone down
      I'm not bleeding any more
      I'm breathing fine and swallowing fine
      nothing is swollen
      neither swelling nor bleeding
      There's no pus
      no signs of an abscess
      it is not infected
      my tooth didn't get knocked out, just a scratch
      she didn't pass out, she just hit her chin a little
      the doctor ruled out an abscess
    `,
    es: `
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
    `,
    mixed: `
      no swelling, nada de dolor
      no tengo swelling
      no tengo trouble breathing
      can't swallow ese precio
      el año pasado my jaw was swollen
      what if se me hincha la cara
      my hijo lost un diente de leche
      I want una limpieza por favor
    `,
  },
});
