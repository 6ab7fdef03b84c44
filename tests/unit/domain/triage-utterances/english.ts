import type { UtterancesByFlag } from './expected.ts';

/** English. */
export const english: UtterancesByFlag = {
  'trouble breathing': `
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
    my son he no can breathe good, mouth very big swollen
    breathing problems after taking clindamycin
    two months ago I had an implant and last night I couldn't breathe
  `,
  'trouble swallowing': `
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
    swallowing feels like glass
    I have to spit because I can't swallow
    can barely get water down
    my throat won't let me swallow
    not able to swallow pills or even water
    swallowing is a problem since last night
    the infection got worse and now I can't swallow
    my throat hurts and it's hard to swallow anything since the tooth got infected
    she has a swollen jaw and trouble swallowing
    I can't open my mouth or swallow
    is it bad that I can't swallow my saliva
    my mom is having trouble swallowing after the anesthesia
    it's been hard to eat and swallow
  `,
  'swelling that reaches the eye or neck': `
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
    puffiness under my eye from a bad tooth
    my neck is like twice its size
    the lump in my jaw is growing down into my neck
    there's swelling by my right eye
    his eye is nearly swollen shut
    swelling has gone into my neck
    eyelids swollen and upper tooth throbbing
    the abscess swelling is creeping to my eye socket
    the swelling on my face has spread to my eye
    my cheek is swollen and now my eye is swelling too
    my jaw is swollen and so is my neck
    swelling is going down my neck and I have a fever
    my child's face is swollen almost to his eye
    I have swelling under my eye and tooth pain
    right side of face swollen, eye almost shut
    can you see me today, swelling in my neck from a tooth
  `,
  'bleeding that will not stop after 15 minutes of pressure': `
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
    I had a tooth pulled this morning and it won't stop bleeding
    I've been biting on gauze for 45 minutes and it's still bleeding
    my mouth is full of blood and it doesn't stop
    my extraction site has been bleeding for 4 hours
    bleeding a lot after my surgery yesterday
    we can't stop the bleeding from my son's mouth
    still bleeding heavily
    there is a lot of blood and I'm scared
  `,
  'hit in the face and passed out': `
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
    got hit w a baseball, out cold for a minute, teeth broken
    my grandma fell on the curb face down and she was unconscious
    he fainted after getting punched in the mouth
    she fell down the stairs, lost 2 teeth and blacked out briefly
    kicked by a horse in the jaw and lost consciousness
    he bumped his face on the dashboard and passed out
    My boy took an elbow, fell and he was knocked out for a few seconds
    walked into a glass door face first and fainted
    my dad collapsed and hit his mouth, he was out
    took a fist to the face and don't remember anything, passed out I guess
    child was struck by a swing in the mouth and lost consciousness
    he got knocked silly, a pitch to the face, and passed out cold
    my son got hit in the mouth with a baseball and was unconscious for a few seconds
    I fell and hit my face, I think I passed out
    she fell off the swing, hit her face and lost consciousness
    he was punched in the face and was knocked out
    my husband fainted and broke his front teeth on the floor when he fell
  `,
  'chest pain': `
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
    my chest is killing me
    i have chest pressure and left arm numb
    my jaw hurts and so does my chest
    sharp pains in chest and jaw
    chest hurts bad
    having chest pain right now
    my chest feels really tight after the anesthetic
    jaw pain that spreads to my chest
    pain that goes from my jaw to my chest
    chest discomfort and jaw ache
    my chest feels like its being squeezed
    tight feeling in chest
    i have a stabbing pain in the middle of my chest
    heart attack symptoms
    hurts in my chest and my jaw
    I have jaw pain and chest pain
    my dad's jaw hurts and he has pressure in his chest
    I feel tightness in my chest since the injection
    is chest pain normal after anesthesia
    my jaw and chest are hurting
    pain in my left jaw, my arm and my chest
  `,
  'knocked-out tooth': `
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
  'severe toothache': `
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
    the pain in my tooth is a 9
  `,
  'face swelling': `
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
  abscess: `
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
  'broken tooth with pain': `
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
  'bleeding after an extraction': `
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
  none: `
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
    I choke up when I remember her
    my neighbor's teeth got knocked out back in 1999
    Last year my whole face was swollen from a tooth and I could hardly swallow, that's long healed.
  `,
};
