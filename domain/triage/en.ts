/**
 * The English words of each concept that the red flags are described with: phrases between commas, `*` for any ending,
 * apostrophes where they belong ("can't", "it 's" is written apart). Spelling as people mean it; see `spelling.ts`.
 */
export const english = {
  // Getting no air, and not getting food down.
  cannot:
    "can't, couldn't, can barely, barely, can hardly, hardly, scarcely, unable, not able, isn't able, wasn't able, haven't been able, hasn't been able, impossible, struggle, struggles, struggling, struggled, fight, fighting, trouble, troubles, difficulty, difficulties, difficult, hard, harder, tough, tougher, problem, problems, issues, laboring, a battle",
  toDo: 'to, with, in, at, for, of, me, him, her, them, us, i, my, his, their, a, an, any, enough, some, even, really, properly, right, well, good, full, deep, proper, decent, get, gets, getting, catch, catching, take, taking, draw, drawing, be, being, able, time, times, very, so, just, literally, still, quite, own, and, hard, harder, more, anymore, suck, pull, much, keep',
  air: 'breath, breathe, breathes, breathing, breaths, breather, breed, breeding, breeze, air, oxygen, inhale, inhaling',
  breathing: 'breathing, my breath, his breath, her breath, every breath, each breath',
  becomes:
    "is, 's, are, was, be, been, being, has, have, feel, feels, feeling, sound, sounds, get, gets, getting, got, become, becomes, becoming, very, really, so, too, quite, pretty, kind of, kinda, a, bit, little, more, and, just, even, super, all, also, starting, to",
  difficult:
    'hard, harder, difficult, tough, tougher, labored, laboured, shallow, heavy, worse, funny, weird, strange, fast, rapid, raspy, noisy, struggle, a struggle, painful, impossible, painfully, challenge, wheezy',
  noAir:
    'short of breath, short on breath, short breath, shortness of breath, out of breath, breathless, breathlessness, gasping, gasps, gasped, panting, wheezing, wheezes, wheezy, choking, chokes, i choke, he choked, she choked, drowning, winded, no air, not enough air, not enough oxygen, low oxygen, oxygen is low, suffocat*, asphyxiat*, hyperventilat*, stopped breathing, stop breathing, stops breathing, turning blue, turned blue, going blue, went blue, blue lips, lips blue, lips are blue, lips are turning blue, lips turning blue, need oxygen, starved of air, starving for air',
  notBreathing: "not breathing, isn't breathing, aren't breathing, ain't breathing, no breathing, not even breathing",
  airway: 'throat, airway, airways, windpipe, esophagus',
  closes:
    'closing, closed, closes, close up, tight, tighten*, tightness, tighter, swell, swells, swelling, swollen, swelled, puff*, block*, constrict*, obstruct*, narrow*, seizing up, shut, shutting',
  swallow: 'swallow, swallowing, swallows',
  notDown: "won't go down, doesn't go down, isn't going down, not going down, can't get anything down, can't keep down",
  drink: 'water, food, saliva, spit, liquid, liquids, drink, anything, drool, soup',

  /** Wherever it stands near breathing or swallowing, it goes badly. */
  badly:
    "can't, couldn't, won't let, doesn't let, barely, hardly, scarcely, unable, isn't able, not able, impossible, impossibly, struggle, struggles, struggling, struggled, fighting, trouble, troubles, difficulty, difficulties, difficult, hard, harder, tough, tougher, rough, problem, problems, issue, issues, distress, bad, badly, worse, worsening, painful, hurts, hurt, hurting, agony, short, shallow, labored, laboured, tight, tighter, straw, restricted, blocked, weird, funny, strange, wrong, raspy, noisy, rapid, fast, heavy, weak, slow, stopped, stopping, awful, terrible, horrible, uncomfortable, obstructed, challenge, challenging, isn't right, not right, not normal, not well, not good, not properly",
  breathe: 'breathe, breathing, breathes, breather, respiratory, respiration, inhale, inhaling',

  // Swelling, and where.
  swollen: 'swollen, swelled, swells, swelling, swell, puffed, puffy, puffing, inflamed, engorged',
  swelling: 'swelling, swellings, puffiness',
  bulge: 'lump, lumps, bulge, bulging, growth, puffiness, bump, infection, abscess',
  ballooned:
    "twice it 's size, twice the size, bigger, enormous, ballooned, ballooning, blew up, blown up, like a balloon, chipmunk, golf ball, huge, size of a *",
  eyeOrNeck: 'eye, eyes, eyelid, eyelids, eyeball, neck, throat, collarbone',
  eye: 'eye, eyes, eyelid, eyelids',
  shut: 'shut, closed, closing, close',
  cannotOpen:
    "won't open, doesn't open, can't open, can't even open, can't fully open, can't really open, can barely open, can't see",
  reaches:
    'up to, reach, reached, reaching, reaches, spread, spreads, spreading, near, nearing, into, at, toward, towards, under, all the way, moved, moving, going, creeping, close to, around',
  face: 'face, facial, cheek, cheeks, jaw, jawline, jaws, chin, lip, lips, tongue, mouth, side of my head',

  // Blood.
  bleeding: 'bleed, bleeding, bleeds, bled, blood, hemorrhaging',
  isBleeding: 'bleeding, bleeds, bled, blood, oozing',
  unstoppable:
    "won't stop, wouldn't stop, doesn't stop, don't stop, isn't stopping, not stopping, hasn't stopped, haven't stopped, hasn't really stopped, didn't stop, never stops, never stopped, can't stop, couldn't stop, can't get it to stop, can't get the, can't make it stop, can't control, won't quit, doesn't quit, isn't slowing, not slowing, won't slow, doesn't slow, hasn't slowed, won't let up, not letting up, isn't letting up, won't clot, doesn't clot, nothing stops, nothing i do stops, nothing will stop, nothing makes it stop, isn't clotting, not clotting, keeps, keep, kept on, refuses to stop, nonstop, non stop, without stopping, out of control, through the gauze, no matter how",
  heavily:
    'heavily, profusely, uncontrollabl*, like crazy, everywhere, badly, really bad, a lot, lots, so much, too much, a ton, tons, buckets, hard, heavy, all night, all day, all morning',
  muchBlood:
    'lots of blood, lot of blood, ton of blood, tons of blood, so much blood, too much blood, much blood, full of blood, blood everywhere, covered in blood, stream of blood, bled through, bleeding through, bleeding out, bled out, mouth full of blood, soaked in blood, soaked with blood, soaking through, hemorrhag*, haemorrhag*, blood loss, losing blood, lost a lot of blood, blood pouring, blood gushing',
  pours: 'pouring, pours, gushing, gushes, spurting, streaming, running, flowing, filling',
  longTime:
    'hour, hours, half an hour, all night, all day, all morning, all afternoon, fifteen minutes, twenty minutes, thirty minutes, forty minutes, forty five minutes, fifty minutes, hrs, hr, since yesterday, since last night, since this morning, for days, two days, three days, several days, 2 days, 3 days',
  minutes: 'minute, minutes, min, mins',
  pressing: 'press, pressed, pressing, pressure, gauze, gauzes, biting, bite down, held, holding, teabag, tea bag',
  still: 'still, keeps, keep, continues, continuously, constantly, been',
  gumCare: 'brush, brushing, brushed, floss, flossing, flossed, toothbrush',
  extraction:
    'extraction, extractions, extracted, socket, extraction site, tooth removal, teeth removal, tooth pulled, teeth pulled, tooth out, teeth out, wisdom teeth surgery, wisdom tooth surgery',
  pulled: 'pulled, pulling, removed, removing, extracted, taken out, took out, out, take out',

  // A blow and a faint.
  hit: 'hit, hits, punch*, kick*, struck, slammed, smash*, fell, fallen, fall, falls, trip, tripped, slipped, crash*, fist, rock, car accident, bike accident, accident, ball, puck, bat, elbow*, blow, knocked, collision, collided, attack*, jumped, bike, bicycle, scooter, skateboard, face first, faceplant*, headbutt*, hitting, banged, bumped',
  passedOut:
    "passed out, past out, passes out, passing out, pass out, unconscious, unconcious, unconsious, blacked out, blacking out, black out, blackout, faint, fainted, fainting, lose consciousness, lost consciousness, lost conciousness, lost conscious, losing consciousness, loss of consciousness, out cold, concuss*, collapsed, collapses, not responding, isn't responding, unresponsive, wouldn't wake up, won't wake up, not waking up, isn't waking up, woke up on the floor, woke up on the ground, woke up in the ambulance, went limp, was out for a, was out for about, was out for like, was out for some, out for a minute, out for a few",
  knockedPersonOut: 'knocked out, knocked me out, knocked him out, knocked her out, knocked them out',
  unconsciousNow:
    "is unconscious, 's unconscious, is unresponsive, 's unresponsive, isn't responding, 's not responding, 's not waking up, isn't waking up, won't wake up, is passed out, 's passed out",

  // The chest.
  chest: 'chest, breastbone, sternum',
  chestAche:
    'pain, pains, hurts, hurt, hurting, pressure, killing, stabbing, sharp, squeezed, compressed, compression, tight, tightness, tightening, ache, aches, aching, discomfort, heavy, heaviness, crushing, squeezing, burning, burns, weight, elephant, cramp*, stabbing, sore',
  chestPain: 'heart attack, chestpain, chestpains, chess pain, chess pains, chest pain, angina, cardiac arrest',

  // Teeth.
  tooth: 'tooth, teeth, molar, molars, incisor, incisors, canine, wisdom tooth, premolar',
  mouth: 'tooth, teeth, toothache, tooth ache, molar, molars, wisdom, gum, gums, jaw, mouth, dental, root, cavity',
  gum: 'gum, gums, tooth, teeth, molar, jaw, roof of my mouth',
  babyTooth: 'baby tooth, baby teeth, milk tooth, milk teeth, primary tooth, first tooth, first baby tooth',
  falseTooth:
    'false tooth, false teeth, fake tooth, fake teeth, denture, dentures, bridge, temporary tooth, artificial tooth, flipper, partial, implant crown, retainer',
  cameOut:
    'came out, fell out, fallen out, popped out, flew out, falls out, come clean out, came clean out, came right out, broke off at the root, out completely, completely out, is gone, is out, got out',
  knocked: 'knock, knocked, knocking, knocks, punched, kicked',
  loose: 'loose, sideways, hanging',
  lost: 'lost, losing, loses',
  toothKept:
    'in my hand, in his hand, in her hand, in a cup, in milk, in a cup of milk, in a bag, in a napkin, in a tissue, in my pocket, in water',
  pain: 'pain, pains, painful, hurt, hurts, hurting, hurted, ache, aches, aching, achy, toothache, throb, throbs, throbbing, sore, agony, sensitive, tender',
  severe:
    "severe, severely, terrible, terribly, awful, unbearable, unbearably, excruciating, agonizing, agony, horrible, horribly, horrific, insane, insanely, intense, extreme, extremely, worst, killing me, killing him, killing her, can't take, can't stand, can't stop crying, can't function, can't think, so bad, so badly, so much, so painful, really bad, really badly, really badly, very bad, very badly, super bad, hurts like hell, like hell, like crazy, a lot, in tears, crying, screaming, through the roof, up all night, off the charts, brutal, unreal",
  sleepless:
    "can't sleep, couldn't sleep, can't eat, kept me up, keeps me up, keeping me up, kept me awake, keeping me awake, keeps me awake, woke me up, waking me up, wakes me up, didn't sleep, haven't slept, up all night, awake all night, no sleep",
  unbearable:
    "unbearable, excruciating, agony, agonizing, killing me, killing him, killing her, can't take, can't stand, horrible, terrible, awful",
  killing: 'killing me, killing him, killing her',
  outOfTen: 'out of ten, out of 10, of 10, of ten',
  scale: '8, 9, 10, eight, nine, ten, 11',
  abscess: 'abscess, abscesses, abscessed, pus, puss, gum boil, gumboil, gum boils',
  bump: 'boil, pimple, bubble, bump, blister, zit, lump, sac',
  infected: 'infected, infection, infections, infect',
  broke:
    'broke, broken, break, breaks, crack, cracked, cracks, chip, chipped, fractured, fracture, split, shattered, snapped',

  // How things are said not to be so.
  not: "no, not, never, without, nor, neither, none, nobody, nothing, zero, isn't, aren't, wasn't, weren't, don't, doesn't, didn't, hasn't, haven't, hadn't, won't, can't say, ain't, stopped, denies, denied, free of, free from, no longer, ruled out, rule out, no one, no more, nothing is, negative for",
  notOnly: 'not only, not just, not merely',
  notThat: "not that, not like, doesn't mean, didn't say, never said, not saying, not as if",
  meantime:
    'difficulty, difficulties, troubles, swallowing, near, on, around, by, from, right, left, tooth, teeth, dental, gum, neck, eye, shortness, have, has, having, had, get, gets, getting, feel, feels, feeling, see, seeing, notice, any, an, a, the, my, his, her, your, our, this, that, really, much, more, actually, even, at, all, visible, sign, signs, symptom, symptoms, problem, problems, trouble, issue, issues, it, is, was, been, be, of, with, kind, sort, type, such, longer, experience, experiencing, serious, severe, bad, big, major, significant, new, longer, anymore, fever, pain, pains, swelling, bleeding, numbness, hurt, hurts, hurting, swollen, infected, discomfort, sensitivity, pus, abscess, facial, in, or, nor, and, breathing, swallowing, fevers, face, chest, jaw, shortness, breath, very, so, too, terribly, like, also, particularly, exactly, yet, i, he, she, they, there, to, does',
  listed:
    'swelling, bleeding, pain, pains, trouble, difficulty, fever, shortness, discomfort, numbness, pus, abscess, infection, chest, problem, problems, swollen, bleed, hurt, facial, severe, sensitivity',
  attribute: 'chest, facial, face, severe, jaw, gum, tooth, dental',
  orElse: 'or, nor, and, plus',
  or: 'or, nor',
  joining: 'of, with, in, to, at, near, on, around, by, from',
  whose: 'my, his, her, the, i, it, he, she, they, there',
  negative: "can't, couldn't, not, unable, isn't, no",
  predicate: "is, are, 's, was, were, hurts, hurt, feels, feel, has, looks, itches, isn't, can't, aches",
  pronoun: 'i, it, he, she, we, they, there, this, that, now, you',
  determiner: 'my, his, her, our, their, the, your',
  afterNo: 'i, my, it, he, she, his, her, we, they, their, our, the, there, this, that, your, mom, dad',
  unwell:
    "doesn't look good, doesn't look right, doesn't feel right, doesn't feel good, isn't right, isn't good, isn't ok, isn't normal, not right, not good, not normal, not ok, not well, not just, not only, no joke, no matter, no kidding",
  but: 'but, however, although, though, except',
  because: 'because, cause, cuz, since, so, then',
  whenDoing: 'to, when, if, i, he, she, me, every, time, so, much, a, lot, bad, badly, while, really, him, her',
  gone: "is gone, 's gone, are gone, is all gone, 's all gone, has gone, is completely gone, went away, goes away, is over, has stopped, have stopped, had stopped, isn't a problem, isn't an issue, isn't happening, has gone down, 's gone down, went down, gone down, going down, is going down, 's going down, came down, subsided, has subsided, resolved, cleared up, has cleared, is fine, are fine, is normal, was normal, healed, has healed, is under control, you asked about is gone, you asked about is completely gone",
  goneAtEnd: "stopped, no longer, none, no, zero, isn't there, isn't, not anymore, is down, not so much, negative",
  back: 'again, came back, come back, is back, it is back, back again, returned, has returned, came again, started again, restarted, resumed',

  // Long ago, if, and in general.
  longAgo:
    'last year, last month, last summer, last winter, last spring, last fall, last january, last february, last march, last april, last may, last june, last july, last august, last september, last october, last november, last december, years ago, year ago, months ago, month ago, decades ago, ages ago, long ago, when i was a kid, when i was a child, when i was a teenager, when i was little, when i was young, when i was younger, when i was pregnant, when i was in, when he was little, when she was little, as a kid, as a child, as a teen, as a teenager, in my childhood, in childhood, in my twenties, in high school, in college, used to, history of, once had, previously, in the past, back in, before covid, back then, in my past, past history, prior history',
  ongoing:
    "now, today, tonight, last night, yesterday, this weekend, currently, at the moment, this morning, right now, still, again, since, for the last, for the past, over the past, over the last, in the last, just, is back, came back, it 's back, ever since, these days, this week",
  wasThen: "could, couldn't, was, wasn't, were, had, did, didn't",
  isNow:
    "is, are, it 's, he 's, she 's, that 's, there 's, am, 'm, can't, isn't, won't, doesn't, hurts, hurting, keeps, feel, feels, getting, having, has trouble, have trouble, have pain, have chest, have difficulty, barely, gasping, choking",
  if: 'if, what if, in case, unless, supposing, what happens when, what happens if',
  someone: 'i, it, he, she, we, they, you, there, this',
  reallyIf:
    'as if, like if, know if, sure if, wonder if, wondering if, tell if, see if, even if, if only, say if, ask if, asking if',
  ifThen:
    'i, my, he, she, his, her, it, a, an, the, there, someone, somebody, anyone, they, we, you, your, is, are, was, were, has, have, get, gets, got, getting, start, starts, started, will, would, ever, still, suddenly, then, patient, patients, child, kid, son, daughter, do, does, feel, feels, experience, any, some, too, tooth, that, one, of',
  howMuch:
    'how much, how long, how many, cost of, price of, price for, what counts as, what is considered, is there a fee for, how soon',
  consequence: 'what happens',
  treat:
    'do you treat, do you handle, do you see, do you take, do you accept, do you fix, do you offer, do you help with, do you deal with, do you do, can you treat, can you handle, can you fix, how do you treat, how do you handle, how do you deal with, how do you fix, would you treat, would you see, walk ins for, treatment for',
  mine: 'my, his, her, our, this, mine',
  avoid:
    'avoid, prevent, preventing, avoiding, risk of, chance of, chances of, likelihood of, possibility of, instructions for, instructions about, to reduce, policy on, policy about, people who, people with, patients who, patients with, anyone who, someone who, those who, people that, patients that, worry about, question about, signs of an, what are signs of, what are the signs of, what are symptoms of, what are the symptoms of',
  will: "will, would, 'll, gonna, going to be, going to have, going to get, going to start, going to hurt, going to swell, going to bleed",
  willBe:
    'be, get, have, start, there, my, the, it, a, any, i, he, she, feel, still, his, her, become, this, that, much, to, cause, getting',
  may: 'might, could, may, can',
  mayHappen:
    'swell, bleed, spread, pass, faint, knock, lose, break, get, it, my, the, this, that, swelling, a, he, she, there',
  makes: 'makes, causes, gives, triggers, cause, make',
  allergic: 'allerg*',
  asksWhether: 'does, do, will, would',
  covered: 'covered',

  // Answers to the receptionist's question.
  yes: "yes, yeah, yep, yup, yea, yess, ya, yah, ye, yas, sure, i do, i am, i have, i can't, he does, he is, she does, she is, they do, it does, it is, it 's getting, there is, definitely, absolutely, correct, exactly, right, uh huh, mhm, mm hmm, unfortunately, a little, a bit, a little bit, a lot, some, kind of, kinda, sort of, slightly, both, all of them, all of it, very, very much, i think so, i guess, i believe so, maybe a little, of course, affirmative, getting there, most of it, oh yes, oh yeah, it hurts, i 'm afraid so, i 'm having both, really bad, badly, mostly, quite, yes sir, yes ma'am, true, totally, ok yes, well yes, um yes, uh yes, um yeah, well yeah",
  noAnswer: "no, nope, nah, not really, not at all, negative, not well, not very, i can't, i cannot, not so, not much",
  withEffort:
    'barely, hardly, with difficulty, with effort, with trouble, not really, not well, not very, not great, not properly, not normally, not fully, not good, not so, only a little, only just, just barely, hard, harder, difficult, struggling, tough, so so, worse, getting harder, not much',
  fine: 'fine, ok, okay, normal, normally, well, good, easily, no problem, alright, great',
} as const;

export type Concept = keyof typeof english;
