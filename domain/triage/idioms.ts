import { patterns } from './pattern.ts';

/** Figures of speech, names and places that look like a symptom. What they touch is no symptom. */
export const idioms = patterns(`
  out of breath ..2 run|running|ran|rushing|hurrying|jogging|stairs|walking|climbing|laughing|dancing|chasing
  out of breath ..2 just ..1 ran|climbed|walked|biked
  ran|running|rushed|jogged|stairs|laughing ..6 out of breath
  catch my breath ..4 run|running|ran|rushing|hurrying|stairs|quote|price|bill|laughing
  let|need|lemme ..1 to? catch my|a breath
  take|takes|took|taking ..1 breath away
  hold|holding|save|waste ..1 breath
  bad|fresh|morning|smelly|stinky|minty|garlic|coffee breath
  breath smells|stinks|odor|mint|mints|spray
  breath of fresh
  breathe easy|easier|new|life|in|down
  breathe|breathing ..1 down my|our neck
  breathing down
  through|thru|from|out ..2 my|his|her|one nose|nostril|nostrils
  <cannot> <toDo>*5 <air> through|thru|from|por|with ..3 nose|nariz|nostril|mask
  <cannot> <toDo>*5 <air> de la|tanta emocion|risa|alegria|felicidad|gusto
  <cannot> <toDo>*5 <air> new|easy
  air conditioning|conditioner|freshener|bnb|quality|fryer
  choke|choked|chokes up
  choking with|on laughter|laughing|words|paperwork|emotion
  choking me|us|the|this|my|our with|city|budget|wallet|business
  is|are|'s choking ..1 city|traffic|business|budget
  choke chain|cherry|point|hold
  sleep apnea
  snor* ..8 <breathe>
  ronc* ..6 <breathe>
  stop|stops breathing ..2 at night|asleep|sleeping
  <breathe> ..1 when|while|cuando|mientras ..2 sleep|asleep|duermo|laugh|think|see|rio|pienso|veo
  dejo|deja|dejan de respirar ..2 dormido|dormida|noche
  guard|mask|tray|dam|guarda|mascarilla|cubrebocas ..4 <breathe>
  <breathe> with ..2 guard|mask|tray|dam
  me|nos|se ahogo|ahoga|ahogamos|ahogan|ahogando en|de|entre deudas|trabajo|pendientes|tareas|papeles|problemas|calor|risa|un
  ahogado|ahogada|ahogando|ahogandome en|de|entre deudas|trabajo|pendientes|tareas|papeles|problemas|calor|risa
  esta|estan ahogando la|el|las|los hipoteca|renta|deudas|trabajo|pagos|banco
  asfixi* ..2 deudas|renta|pagos|hipoteca|trabajo
  sin aliento
  miedo ..2 no poder ..2 <breathe>|<swallow>
  duele|duelen ..2 la|el|una|un endodoncia|inyeccion|anestesia|limpieza|procedimiento|blanqueamiento|implante|tratamiento
  alergi* ..8 cierra|hincha|ahogo|respirar ..3 con|cuando|si
  <cannot> <toDo>*5 <swallow> ..2 price|cost|bill|quote|fee|news|precio|cuenta|costo|noticia|pill|pills|tablets|capsules|pastillas|pastilla|pildoras|tabletas|capsulas|pride|cuento|mentira|historia
  price|cost|bill|quote|fee|news|deposit|precio|costo|noticia|cuenta|pill|copay ..6 <swallow>
  swallow street|st|road|rd|lane|ave|avenue|drive|court|way
  keep|keeping|kept ..1 eye
  eye exam|doctor|appointment|contact|glasses|test|drops|color
  pain in the neck|butt|ass
  ojo de la cara|agua
  <swollen> ..4 <eye> ..3 allergies|allergy|pollen|crying|cried|hayfever|hay|alergias|polen|llorar
  <eye> ..4 <swollen> ..3 allergies|allergy|pollen|crying|cried|hayfever|hay|alergias|polen|llorar
  swell idea|job|guy|day|time|dentist|smile|place|person
  be swell
  heart swells|swelled|swelling
  <swollen> ankle|ankles|foot|feet|knee|knees|leg|legs|hand|hands|finger|fingers|belly|stomach|wrist
  hinchad*|hinche|hincho del|de|el|la estomago|comer|barriga|panza|tanto
  hinchad*|hincho ..3 pie|pies|tobillo|tobillos|rodilla|pierna|piernas|estomago|panza|mano
  bleeding|bleed|bleeds money|cash|edge|heart|hearts
  bleeding|bleed|bleeds us|me|you|them|people dry
  blood test|tests|work|thinner|thinners|pressure|type|sugar|relative|orange|moon|donor|drive|bank|sample
  sangr* ..2 cartera|bolsillo|bolsillos|billetera|aseguranza|seguro|cuenta|precio|economia
  van|vas|quieren a? sangrar
  fell asleep|behind|through|apart|short|ill|sick|for|inlove|off|in
  fall asleep|behind|through|apart|short|ill|sick|for|semester|term|break|appointment|season
  by accident
  hit me|us|him|her up
  hit the road|gym|beach|rush|books|traffic
  hit with ..1 bill|fee|charge
  wallet|budget|car|business|pocket|savings took|take|takes ..1 hit
  took a hit
  passed out ..1 flyers|candy|candies|cards|samples|brochures|invitations|toys
  passed|pass out ..2 couch|sofa|bed|work|sleep|asleep|exhausted|exhaustion|tired
  asleep ..2 passed out
  fainted|faint at|from|when ..1 price|bill|cost|quote
  knocked|knock|knocks it out of the park
  knocked|knock out ..2 patients|people
  knocked out ..2 for ..4 extraction|extractions|surgery|procedure|canal|teeth|cleaning|work
  want|like|prefer ..3 knocked out
  do|put ..8 knocked out
  knocked out by|from|at work|job|meds|day|week|school
  knocked out ..1 long|tired|exhausted|work
  out from|by work
  movie|song|show|party|flu|cold|pills|medication|meds|nyquil knocked ..1 out
  desmayad* de
  inconsciente|inconscientes de
  caigo|cai|caido de sueno|cansancio|risa
  cai|cayo ..1 rendida|rendido|dormida|dormido|redondo|bien|mal|gordo
  golpe de suerte|calor|estado|vista
  golpe ..3 bolsillo|bolsillos|precio|economia|cartera
  pego ..2 duro|fuerte ..2 cambio|noticia|precio
  off ..1 chest
  chest of drawers
  drowning ..2 in|under ..1 work|debt|paperwork|emails|bills|laundry
  chest day|press|workout|tattoo
  chest x ray
  chest cold|xray|hair|size|freezer|infection
  treasure|tool|hope|medicine chest
  a pecho
  ..0 corazon ..3 en el pecho
  heart attack ..3 saw|see|bill|price|email|quote|invoice|cost
  almost|nearly|practically ..4 heart attack
  gave|give|giving|gives ..3 heart attack
  my|his|her|previous|prior|old|first heart attack
  had ..1 heart attack ..2 in|last|when|years|before|and
  casi ..4 infarto
  tuve|tuvo|tenido|sufrio|sufri ..1 infarto
  infarto ..2 cuenta|precio|susto
  me|nos dio|da ..2 infarto ..2 cuando|al vi|ver
  cough|back|feet|foot|head|headache|knee|knees|leg|legs|shoulder|stomach|boss|job|work|traffic|kids|price|prices|bill|bills|wait|waiting|heat|allergies|tos|espalda|pies|cabeza|rodilla|jefe|trabajo|calor|precio|precios|precio|mortgage|rent|hip|ear|shoes|arm|ankle|heel|precios|cuotas ..3 killing|matando|mata
  killing time|it
  cabeza|espalda|rodilla|pies|pie|pierna|piernas|estomago|panza|hombro|codo|tobillo|oido|oidos|brazo|ojos|cadera ..3 <severe>
  <pain> ..2 cabeza|espalda|rodilla|pies|pie|pierna|piernas|estomago|panza|hombro|codo|tobillo|oido|brazo|cadera|rodillas
  duele|duelen|dolio pagar|decir|decirlo|admitir|dejar|despedir*
  me muero ..1 de risa|hambre|sueno|verguenza|pena|ganas|sed|frio|calor|nervios|miedo
  es|son un|una|unos dolor ..1 de muelas
  pain|pains reliever|relievers|killer|killers|med|meds|medication|medicine|management|pill|pills|free
  price|prices|cost|bill|wallet|truth ..1 hurts|hurt
  kids|kid|parking|traffic|boss|insurance|paperwork ..3 a pain
  broke|break|broken|breaking up|down|even|the|record|news|promise|leg|arm|phone|car|wrist|finger|toe|law
  crack|cracked|cracks up
  cracked up
  thanks|thank|thx|gracias|appreciate|love ..2 so|very much
  thanks|thank|thx ..1 a lot|ton|lot
`);
