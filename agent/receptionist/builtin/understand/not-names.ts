/** Words that are no part of a person's name, in plain form: what stands where a name could stand, and is none. */
export const notNames: ReadonlySet<string> = new Set(
  // English
  (
    'a about above actually afraid after again ago ahead all almost already also am an and another any anybody anyone ' +
    'anything appointment are around as ask asking at available away back bad be because been before being best better ' +
    'between birth birthday book booked booking both bring but by call called calling came can cancel cannot cant care ' +
    'change check checkup child cleaning clear come coming correct could covered crown curious current currently date day ' +
    'days dear definitely did do doctor does doing done dont doing due during each early easy either else emergency ' +
    'english enough er evening every everything exactly except existing fair family fast father feel few filling find ' +
    'fine first flexible for found free friday from full fully generally get getting give given go going gonna good got ' +
    'great had half happy hard has have having he health hello help her here hers hey hi him his hold holding home hope ' +
    'hoping how however hurting hurts i id if ill im in inside instead instructions insurance interested into is isnt it ' +
    'its itself ive job just keep kid kind know last late later leave left let lets like likely line list listen little ' +
    'live living long look looking lot made mail make many maybe me mean meant mind mine minute mom monday month more ' +
    'morning most mother move moved much must my myself name named near need needing needs nervous never new next nice no ' +
    'nobody none nope nor not nothing now number of off office often oh ok okay old on once one only open or other our out ' +
    'over overdue own owner pain part past patient people perfect perhaps person phone please possible practice prefer ' +
    'pretty previous problem probably question questions quick quite rather ready real really reason reschedule right ' +
    'said same saturday say says schedule second see seeing send set she should show sick since so some somebody someone ' +
    'something soon sorry spanish speak speaking spelled spelling spelt sounds still stop such suffering sunday super sure ' +
    'swelling swollen system take talk talking teeth tell terrible terrified than thank thanks that thats the their them ' +
    'then there these they thing things think this those though through thursday time to today told tomorrow tonight too ' +
    'tooth toothache totally town trouble true try trying tuesday two type typing unable under unhappy until up upset ' +
    'urgent us use used usually verified verify very via visit wait waiting want wanted wanting was way we wednesday week ' +
    'weeks welcome well went were what whatever when where whether which while who whoever whole whom whose why will wish ' +
    'with within without wondering wont work working works worried would wrong yeah year years yep yes yesterday yet you ' +
    'your yours yourself zero am pm ignore system prompt admin administrator robot bot human ai assistant dentist ' +
    'hygienist receptionist kids children whitening extraction filling root canal cavity cigna aetna metlife ' +
    'afternoon noon midnight january february march april june july august september october november december ' +
    'six seven eight nine ten eleven twelve three four five instead autocorrect awake busy calling closed confused ' +
    'writing written wrote texting new here calling dob email address none nah haha hehe lol uh um hmm ah eh hm mm uhm erm ' +
    'driving parked parking bus train walking coming pregnant allergic diabetic deaf blind retired student teacher ' +
    'spelt with without kk yup sir maam miss mr mrs ms dr doctor either whichever anyway totally absolutely ' +
    // Spanish
    'el la los las un una unos unas de del al y o u e que en por para con sin sobre entre hasta desde como cuando donde ' +
    'cual quien cuanto si no ni ya yo tu mi mis su sus me te se lo le les nos es esta estoy estaba son ser soy fue era hay ' +
    'hola buenos buenas dias tardes noches gracias favor quiero quisiera necesito puedo puede pueden tengo tiene cita hora ' +
    'dia manana tarde noche hoy lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio ' +
    'julio agosto septiembre octubre noviembre diciembre nueva nuevo paciente primera primero segunda bien mal mejor ' +
    'perfecto claro vale bueno correcto dolor duele diente dientes muela limpieza revision dentista doctora seguro ' +
    'telefono correo nombre apellido nacimiento fecha hijo hija nino nina esposo esposa igual cualquiera nunca siempre ' +
    'tambien pero porque aqui alli muy mas menos otra otro ninguno ninguna persona ayuda ahora antes despues luego ' +
    'interesada interesado preocupada preocupado enferma enfermo libre ocupada ocupado urgente robot humano'
  ).split(' '),
);
