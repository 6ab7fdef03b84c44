import type { UtterancesByFlag } from './expected.ts';

/**
 * Utterances that were written before anything was measured on them: how the rules do on wordings that they were not
 * made for. Whoever mends a rule for one of these moves it to the other tables, and writes a new one here.
 */
export const heldOutEnglish: UtterancesByFlag = {
  'trouble breathing': `
    help my husband cant get a breath in, he had the root canal this morning
    It feels like there's a weight and I can't draw a full breath since the anesthetic
    I'm really struggling with my breathing right now
    hes wheezing and his lips are blue
    baby can't breathe properly after the numbing shot
    every breath is a struggle
    I can only breathe sitting up since the swelling started
    throat swelling up, hard to breath
    my airway is closing
    feels like my throat is getting tight and I cant get air in
    I dont have a fever but breathing is tough
    Hi I'm Tom Baker, I was in on Monday with Dr. Chen for a filling, I'm finding it harder and harder to breathe
    not breathing well at all
    she says she cannot catch her breath
    my tongue is so swollen im choking
    hello yes this is Margaret I had my denture fitted and I am having some difficulty getting my breath
    bro my throat is like swelling up from that numbing stuff
    ok so um I got a tooth infection and um my breathing is kind of not okay
    since the shot I feel tightness in my throat and can't breathe right
    my wife can't breathe, please send someone
    I woke up unable to breathe and my tongue felt huge
    it feels like my airway is closing up
    having real trouble getting air in right now
    the baby is choking on a piece of a tooth
    my breathing isn't right
    it's becoming hard for him to breathe and he's drooling
    i think im having an allergic reaction i cant breathe
    so my cheek has been swollen for two days and this morning I noticed I'm short of breath walking to the kitchen
    I can't lie down because I can't breathe
  `,
  'trouble swallowing': `
    I literally cannot swallow
    swallowing hurts like hell and my tonsil side is swollen
    water won't go down, I can't swallow it
    he's drooling because he can't swallow
    I've got difficulty swallowing food since Tuesday
    my jaw won't open and I'm struggling to swallow
    its really hard for me to swallow anything
    its painful when I swallow
    he can't swallow his own spit and has a fever
    I haven't been able to swallow since last night
    there's swelling under my tongue and I can't swallow
    it hurts so bad to swallow even water
    swallowing has gotten really hard
    trouble opening my mouth and swallowing
    my son won't drink because it hurts to swallow
    difficulty swallowing liquids
  `,
  'swelling that reaches the eye or neck': `
    my left eye is swelling closed because of the tooth
    the side of my neck is swelling
    the swelling went from my tooth to my neck overnight
    my face and neck are puffed up
    swelling creeping up to the corner of my eye
    cheek so swollen it pushes on my eye
    half my face swollen including the eye
    It started in the gum, now my neck is swollen too
    There's swelling all the way down to my collarbone and neck
    the lower eyelid is swollen and my upper molar hurts
    swelling from my tooth infection is now in my neck
    my jaw swelling went down to my neck overnight
    my eye is puffy and swollen from a tooth infection
    the whole side of my face up to my eye is swollen
    now the swelling is by my eye
    swollen jaw, swollen neck, fever of 102
    the swelling is heading toward my eye
    my daughter woke up with her eye swollen shut and a toothache
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
    the socket just keeps bleeding no matter how long I press
    its been an hour and its still bleeding a ton
    blood keeps pouring out of my mouth
    my dad's on warfarin and his gums won't quit bleeding
    I've gone through ten gauzes and the bleeding is not slowing down
    we can't get the bleeding to stop
    bleeding profusely from the mouth
    I've held pressure for 30 minutes and it's still bleeding
    spitting out tons of blood
    my pillow is soaked in blood and it's still coming
    its been bleeding for 3 hours straight after they took my wisdom tooth
    I keep changing the gauze but the blood keeps coming
    there's blood all over and it won't stop
    bleeding really heavy from where the tooth was
    I've applied pressure for over 20 minutes and it still bleeds
    the bleeding will not stop no matter what I do
    cannot get the bleeding under control
    my dad is on blood thinners and won't stop bleeding from the gums
  `,
  'hit in the face and passed out': `
    he took a hockey puck to the mouth and was knocked out cold
    my wife fainted and hit her chin on the sink, teeth are loose
    fell face first off a scooter, he was unconscious for like 30 seconds
    got jumped last night, they punched my face and I lost consciousness
    my daughter was hit with a bat and she blacked out, her tooth is broken
    kid fell from the monkey bars onto his mouth and went limp and wouldn't wake up
    hit my jaw in a crash and passed out
    got hit in the jaw with an elbow and blacked out for a sec
    my mom fell in the bathroom and hit her mouth and she passed out
    my teammate took a puck to the mouth and is unconscious
    he was in a fight, got knocked out and his teeth are broken
    my kid fell off the trampoline face first and lost consciousness briefly
    I fainted and smashed my chin on the tile
  `,
  'chest pain': `
    I have this pain across my chest and down my jaw
    my chest is really tight
    my jaw aches and I've got pressure on my chest
    pain in my chest when I breathe in
    chest is hurting
    mom is complaining of chest pains
    there's an elephant sitting on my chest
    burning pain in the chest and my teeth hurt
    I have jaw pain and my chest feels tight
    having chest pains and my lower jaw hurts
    there is pressure on my chest and my arm tingles
    my chest has been hurting since the procedure
    pain in the chest
    my husband's chest hurts and his jaw is aching
  `,
  'knocked-out tooth': `
    my kid's front tooth got knocked clean out at recess
    slipped on ice and my tooth came out, roots and all
    took a softball to the mouth, tooth is gone, I have it in a napkin
    he just knocked out his permanent tooth on the pool edge
    lost my front tooth in a bar fight
    her tooth flew out when she hit the handlebars
    my toddler fell and knocked out his tooth
    I got hit with a baseball and lost my front tooth
    her tooth got knocked out in PE
    my adult tooth fell out
  `,
  'severe toothache': `
    worst tooth pain ever please help
    this toothache is unbearable
    I'm in agony with my back tooth
    my tooth hurts like hell
    my molar hurts so much I'm in tears
    couldnt sleep a wink, tooth throbbing
    tooth pain is 8 out of 10
    i am in severe pain from a tooth
    I have really severe tooth pain and need to be seen
    my tooth hurts so much I'm crying
    tooth pain so bad I couldn't sleep
  `,
  'face swelling': `
    left side of my face is huge, swollen
    my cheek ballooned overnight
    I look like a chipmunk, my cheek is all puffed up
    swelling around my jaw since last night
    my daughter woke up with her face swollen
    jaw's pretty swollen but no trouble swallowing
    the left side of my face is really swollen
    my cheek swelled up overnight from a bad tooth
    swollen jaw and toothache
  `,
  abscess: `
    there's a pus filled bump next to my tooth
    I have a big infection in my tooth
    pretty sure it's an abscess
    my gum has a pimple that keeps draining pus
    I think my tooth is abscessed
    there's a bubble of pus on my gum
  `,
  'broken tooth with pain': `
    bit on an olive pit and cracked my molar, it hurts
    my tooth snapped and it's painful to touch
    front tooth broke off and I'm in pain
    I broke my back tooth and it hurts to bite
    my tooth cracked and it's really sore
  `,
  'bleeding after an extraction': `
    you took out my tooth yesterday and there's still a bit of blood
    minor bleeding after wisdom tooth removal
    got my molar extracted and it's still oozing blood
    I got my tooth pulled this morning and there is still a little bleeding
    slight bleeding from my extraction site
  `,
  none: `
    hey do you guys have anything Thursday afternoon
    my kid needs a checkup, he's breathing down my neck to get it done
    I need to catch my breath after that quote
    I had trouble breathing two years ago with covid but I'm fine
    she is not having any difficulty swallowing
    No I don't have chest pain
    nope, no swelling, no bleeding, nothing
    can't complain, no pain today
    I can breathe and swallow normally
    my insurance is choking me with paperwork
    the deposit is a tough one to swallow
    my car took a hit, I'll be late
    you knocked it out of the park with my veneers
    knock knock, anyone there?
    my name is Hurt, Michael Hurt
    I'm at 40 Neck Road
    I live on Chestnut Street
    Eyebrow tattoo fell through so I'm free Friday
    what would you do if someone can't breathe in the chair
    how do you handle patients who pass out
    do you take walk-ins for a knocked out tooth
    is swelling normal after implants
    how can I prevent an abscess
    I'm worried the bleeding won't stop because I take aspirin, extraction is next week
    could it get swollen after the whitening
    I was out of breath laughing at your ad
    my crown is loose but it isn't painful or swollen
    my gum bled a little when flossing
    pressure washing the house today, after 3 please
    the swelling you asked about is completely gone
    no more bleeding since last night
    my toothache went away
    that chip doesn't hurt at all
    I chipped my tooth, no pain
    my daughter lost her first baby tooth!
    My old implant broke last year but they fixed it
    I got hit with a bill
    killing time in your parking lot, am I too early
    tickets sold out, so I can come after all
    the pain reliever you gave me worked, no pain now
    I swallowed my temporary crown
    my bridge came out
    can I eat after the numbing wears off, it's hard to chew
    I've got a swollen ankle so I need the ground floor
    I sprained my neck
    my heart isn't in it, cancel the whitening
    is it ok to swim with stitches
    I used to have terrible toothaches before Dr. Chen
    had my face lifted, is cleaning ok
    Paul Passout here, reschedule me
    just bit my cheek, no biggie
    I can't wait, I can't stop smiling
    I can't stop thinking about that veneers price
    nobody is bleeding, I just need a cleaning
    my sister is a nurse and treats people who can't breathe
    the movie knocked me out
    I want to come in because my crown is loose, no pain or swelling
    I've been having a hard time finding a dentist
    is there a problem with my insurance
    I had some trouble getting through on the phone
    I'm having difficulty with the online form
    I need a deep cleaning
    my breath smells, do I need a cleaning
    I can't make it, I'm out of town
    my jaw pops but nothing hurts
    I've got a canker sore
    my gums are a little swollen around one tooth
    I got a chip in my front tooth years ago and want veneers
    I am pregnant, can I have an x-ray
    my husband has no chest pain, he just wants a cleaning
    she fell but did not black out
    I'm not having any trouble breathing or swallowing and there's no fever
    the bleeding from yesterday has completely stopped
    my face was swollen last month but it's all better
    can you knock out two fillings in one visit
    I hit traffic, running late
    the kids hit their heads together but they're laughing
    heartburn after spicy food, unrelated
    I'm in the neck of the woods Tuesday
    keep an eye out for my form
    my eye appointment is at 3 so can we do 1
    I lost my night guard
    the temp filling came out, no pain
    I feel much better, thanks
    I'm dying to get my braces off
    do you numb your throat for x-rays, I gag easily
    I gag when they take x-rays
    stop calling me
    please stop the reminders
    I can't stop grinding my teeth
    my blood sugar is high
    I was bled dry by my last dentist's bill
    pressure from my boss, need an early slot
    how tight should a crown feel
    tight schedule this week
  `,
};

export const heldOutSpanish: UtterancesByFlag = {
  'trouble breathing': `
    ayuda mi esposa no puede respirar
    me está costando respirar
    le está costando mucho respirar a mi hijo
    siento que me asfixio
    no consigo respirar bien desde la anestesia
    se me va el aire
    me quedo sin aire al hablar
    tengo mucha dificultad pa respirar
    oiga mi papá no está respirando bien
    siento que se me cierra el pecho y no puedo respirar
    me ahogo, no puedo jalar aire
    la garganta se me está cerrando
    desde que me pusieron la inyección batallo para jalar aire
    me cuesta respirar cuando me acuesto y tengo la mandíbula inflamada
    buenas tardes doctor es que mi hija no está respirando bien después de la anestesia
    ay dios no puedo respirar se me hinchó la lengua
    me está faltando el aire y tengo la cara hinchada
    che no puedo respirar bien, tengo la garganta cerrada
    mi esposo se está ahogando no sé qué hacer
    oye mi abuela tiene dificultad pa respirar
    necesito ayuda no me entra el aire
    me cuesta trabajo respirar desde que me sacaron la muela
    siento como que no puedo respirar
    la niña respira con mucho trabajo
    se me está dificultando respirar
    tengo la boca tan hinchada que no puedo respirar
  `,
  'trouble swallowing': `
    no puedo tragar mi propia saliva
    mi suegro no logra tragar
    tragar me duele muchísimo
    me es imposible tragar
    ya no puedo tragar ni pastillas ni agua
    se me dificulta tragar
    siento que no puedo tragar bien
    no puedo tragar, me duele la garganta y la muela
    no puedo tragar saliva y tengo fiebre
    mi mamá tiene dificultad para tragar
    me duele mucho tragar y tengo hinchada la mandíbula
    no puedo pasar ni el agua
    me está costando tragar
    casi no puedo tragar
  `,
  'swelling that reaches the eye or neck': `
    la hinchazón me está subiendo al ojo
    amanecí con el ojo cerrado de la hinchazón
    ya se me hinchó hasta el pescuezo
    tengo la cara hinchada y ya casi no veo con el ojo
    se le está hinchando el cuello a mi niña
    hinchazón en el cuello y fiebre
    la cara y el cuello inflamados
    el ojo se me está inflamando por la muela infectada
    se me hinchó la cara y ya me llega al ojo
    tengo hinchado el cuello por una muela
    la inflamación me subió al ojo
    se me cerró el ojo de la hinchazón
    tengo bien hinchado debajo de la quijada y el cuello
    amaneció con el ojo hinchado y le duele un diente
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
    no se me quita el sangrado
    no logro parar el sangrado
    llevo más de media hora mordiendo la gasa y sigue sangrando
    me sigue saliendo muchísima sangre
    la sangre no se detiene con nada
    ya van dos horas y no deja de sangrar
    sangro a chorros
    la herida no para de sangrarme
    no me para el sangrado de la muela
    me sacaron la muela y sigo sangrando mucho
    ya tengo como dos horas sangrando
    la sangre no deja de salir
    no se me quita la sangre con la gasa
    está sangrando demasiado
    me está saliendo mucha sangre de la boca
  `,
  'hit in the face and passed out': `
    le pegó la pelota en la cara y quedó desmayado
    mi papá se cayó, se pegó en la boca y no despertaba
    me golpeé la mandíbula y perdí el conocimiento unos segundos
    se estrelló en la moto, se rompió los dientes y quedó inconsciente
    le dieron una patada en la boca y se desmayó
    mi hijo se cayó de la bici, se pegó en la boca y se desmayó
    le pegaron un pelotazo en la cara y perdió el conocimiento
    se golpeó la cara y quedó inconsciente unos segundos
    me caí en el baño me pegué en los dientes y me desmayé
  `,
  'chest pain': `
    tengo un dolor fuerte en el pecho
    siento que me aplastan el pecho
    me está doliendo el pecho
    dolor en el pecho y en el brazo izquierdo
    mi esposo se queja de dolor en el pecho
    creo que es un infarto
    me duele el pecho y la mandíbula
    siento dolor en el pecho desde ayer
    tengo como una presión en el pecho
    a mi esposo le está doliendo el pecho
  `,
  'knocked-out tooth': `
    se me voló un diente jugando fútbol
    a mi hijo le tumbaron un diente en la escuela
    se cayó de la patineta y se le salió un diente
    me arrancaron un diente de un golpe
    traigo el diente en leche
    a mi hijo se le cayó un diente por un golpe
    se me salió un diente en el fútbol
  `,
  'severe toothache': `
    me duele horrible la muela
    traigo un dolor de muela que no aguanto
    la muela me está matando
    no he dormido por el dolor de muelas
    me duele el diente bastante fuerte, un 9 de 10
    ya no soporto este dolor de diente
    tengo un dolor de muela muy fuerte
    me duele muchísimo un diente
    no puedo dormir del dolor de muelas
  `,
  'face swelling': `
    desperté con la cara inflamada
    se me puso la cara bien hinchada
    tengo hinchado un lado de la cara
    mi niño trae el cachete bien hinchado
    la mejilla se me hinchó pero puedo respirar sin problema
    tengo hinchada la mejilla
    se me inflamó la cara por la muela
  `,
  abscess: `
    traigo una infección en un diente
    me salió una bolita con pus en la encía
    creo que se me hizo un absceso
    tengo la muela infectada
    creo que tengo un absceso en la encía
    me salió pus de la muela
  `,
  'broken tooth with pain': `
    mordí un hueso y se me quebró la muela, me duele
    se me despostilló un diente y me duele
  `,
  'bleeding after an extraction': `
    ayer me extrajeron una muela y sigue saliendo un poco de sangre
    todavía me sangra un poquito la extracción
    me sacaron una muela hoy y me sangra un poco
  `,
  none: `
    quisiera cambiar mi cita del jueves
    ¿tienen algo para el martes en la tarde?
    respira tranquilo, no es urgente
    no tengo ninguna dificultad para tragar
    no hay sangrado
    no se me ha hinchado nada
    mi hijo no se desmayó
    no siento ninguna presión en el pecho
    la cara no la tengo hinchada
    ya se desinflamó la cara
    ya no me duele el pecho, eso fue hace años
    hace tres meses no podía respirar por covid pero ya estoy bien
    en 2019 me operaron del pecho
    si no puedo respirar durante la limpieza qué hacen
    ¿qué pasa si me trago un diente?
    ¿y si se me sale el diente?
    ¿cómo evito un absceso?
    ¿se hincha la cara con un implante?
    ¿tratan dientes rotos?
    me da miedo no poder respirar con la boca abierta
    el precio me quitó el aliento
    me quedé sin aliento de la risa
    me está ahogando la hipoteca
    me dio un golpe de calor
    le dieron duro a mi coche
    me pegó duro el cambio de horario
    no me cabe el corazón en el pecho de la alegría
    mi nombre es Sangre Garcia
    vivo en la colonia El Cuello
    mi apellido es Boca
    se me cayó el cabello
    se me cayó la app
    se me rompió la guarda
    me arde la garganta, ¿cambio la cita?
    me duele la rodilla horrible
    la muela ya no me duele
    me dolía muchísimo la muela la semana pasada, ya no
    cuando cepillo me sangra tantito
    a mi nena se le mueve un diente de leche
    me quiero sacar las muelas del juicio
    no creo que sea un absceso
    no, nada de hinchazón
    no no me duele nada
    mi seguro cubre una muela quebrada?
    qué caro, me van a sangrar
    mi cuñado es un dolor de muelas
    estoy desmayada de cansancio
    quiero saber si aceptan mi seguro
    me cuesta encontrar estacionamiento
    tengo problemas con la página
    tengo dificultad para llegar temprano
    no puedo ir mañana
    no tengo dolor en el pecho ni me falta el aire
    mi hija no tiene problemas para tragar
    la hinchazón ya se me bajó
    ya no me duele nada
    ya no estoy sangrando
    el año pasado se me hinchó la cara por una muela
    si se me hincha la cara, ¿puedo llamar en domingo?
    ¿qué pasa si me duele el pecho con la anestesia?
    ¿cuánto cuesta sacar una muela?
    quiero blanquearme los dientes
    se me cayó una amalgama
    tengo mal aliento
    me sangran las encías cuando me lavo los dientes
    no me desmayo con las agujas
    el tráfico me tiene ahogada
    me cayó mal la comida
    me pegó el sol
    ay qué dolor de cabeza con el seguro
    necesito aire acondicionado en la sala de espera jaja
    me dio un ataque de risa
    mi perro se tragó mi retenedor
    se tragó una moneda pero ya la expulsó, ¿cambiamos la cita?
  `,
};

export const heldOutMixed: UtterancesByFlag = {
  'trouble breathing': `
    hello no puedo respirar please help
    my mom can't breathe se está poniendo azul
    estoy short of breath
  `,
  'trouble swallowing': `
    I have trouble tragando
    me cuesta swallow
  `,
  'swelling that reaches the eye or neck': `
    my cuello is swollen
    tengo swollen el ojo
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
    no deja de bleeding my tooth
    I'm sangrando mucho and it won't stop
  `,
  'hit in the face and passed out': `
    my son se pegó en la cara and passed out
  `,
  'chest pain': `
    me duele my chest
  `,
  'knocked-out tooth': `
    my son se tumbó el front tooth
  `,
  'severe toothache': `
    tengo un dolor insoportable in my tooth
  `,
  'face swelling': `
    mi cheek está hinchado
  `,
  none: `
    no tengo chest pain
    sin swelling y sin fever
    my diente fell, era de leche
    el precio is killing me
  `,
};
