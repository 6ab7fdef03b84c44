/**
 * Spanish for sentences a practice commonly writes in English: instructions, knowledge, closures. A practice that
 * writes its own Spanish needs none of this. What is not known here stays as the practice wrote it.
 */
const sentences: readonly (readonly [RegExp, string])[] = [
  [
    /^Please arrive (\d+) minutes early with your photo ID and insurance card\.$/,
    'Por favor, llegue $1 minutos antes con su identificación con foto y su tarjeta del seguro.',
  ],
  [/^Please arrive (\d+) minutes early\.$/, 'Por favor, llegue $1 minutos antes.'],
  [/^Bring your insurance card\.$/, 'Traiga su tarjeta del seguro.'],
  [/^Please come as soon as you can before your time\.$/, 'Por favor, venga lo antes que pueda antes de su hora.'],
  [/^Bring a list of medicines you take\.$/, 'Traiga una lista de las medicinas que toma.'],
  [
    /^Please eat a light meal beforehand; your mouth will be numb for a few hours\.$/,
    'Por favor, coma algo ligero antes; tendrá la boca dormida unas horas.',
  ],
  [/^Please plan for two hours\.$/, 'Por favor, cuente con dos horas.'],
  [/^Your mouth will be numb for a few hours\.$/, 'Tendrá la boca dormida unas horas.'],
  [
    /^Please eat a light meal beforehand and take your usual medicines\.$/,
    'Por favor, coma algo ligero antes y tome sus medicinas habituales.',
  ],
  [
    /^Please tell us about blood thinners before your visit\.$/,
    'Por favor, avísenos antes de la visita si toma anticoagulantes.',
  ],
  [/^Bring someone to drive you home\.$/, 'Traiga a alguien que pueda llevarle a casa.'],
  [
    /^Please avoid coffee, tea and red wine for (\d+) hours afterwards\.$/,
    'Por favor, evite el café, el té y el vino tinto durante $1 horas después.',
  ],
  [/^Bring photos if you have a look in mind\.$/, 'Traiga fotos si tiene alguna idea en mente.'],
  [/^A parent or guardian must come along\.$/, 'Debe venir con su madre, padre o tutor.'],
  [/^Bring a favou?rite toy\.$/, 'Traiga su juguete favorito.'],
  [
    /^We can bill any plan we accept; we cannot promise what a plan will cover\.$/,
    'Podemos facturar a cualquier plan que aceptamos; no podemos prometer lo que cubrirá un plan.',
  ],
  [
    /^Our billing team confirms your benefits before treatment\.$/,
    'Nuestro equipo de facturación confirma sus beneficios antes del tratamiento.',
  ],
  [
    /^Free parking is behind the building, entered from (.+)\.$/,
    'Hay estacionamiento gratuito detrás del edificio, con entrada por $1.',
  ],
  [/^There are two accessible spaces by the door\.$/, 'Hay dos plazas accesibles junto a la puerta.'],
  [
    /^We are at (.+), on the second floor; the elevator is by the main entrance\.$/,
    'Estamos en $1, en el segundo piso; el ascensor está junto a la entrada principal.',
  ],
  [/^Bus lines (\S+) and (\S+) stop at (.+) and (.+)\.$/, 'Las líneas de autobús $1 y $2 paran en $3 y $4.'],
  [
    /^The entrance, elevator, restrooms, Operatories 1 and 3 and both hygiene rooms are wheelchair accessible\.$/,
    'La entrada, el ascensor, los baños, los consultorios 1 y 3 y las dos salas de higiene son accesibles en silla de ruedas.',
  ],
  [
    /^Please give us (\d+) hours' notice to change or cancel\.$/,
    'Por favor, avísenos con $1 horas de antelación para cambiar o cancelar.',
  ],
  [
    /^Later than that there is a (\d+) dollar fee, which we waive in an emergency\.$/,
    'Más tarde hay un cargo de $1 dólares, que no cobramos en una emergencia.',
  ],
  [
    /^We take cash, all major cards, HSA and FSA cards, and CareCredit\.$/,
    'Aceptamos efectivo, todas las tarjetas principales, tarjetas HSA y FSA, y CareCredit.',
  ],
  [
    /^A (\d+) percent discount applies without insurance when paid on the day\.$/,
    'Sin seguro hay un descuento del $1 por ciento si paga el mismo día.',
  ],
  [
    /^New patients get a link to the forms after booking; filling them in beforehand saves about (\d+) minutes\.$/,
    'Los pacientes nuevos reciben un enlace a los formularios después de reservar; llenarlos antes ahorra unos $1 minutos.',
  ],
  [
    /^Records requests go to our front office in writing; we cannot discuss records in this chat\.$/,
    'Las solicitudes de historial se hacen por escrito a nuestra recepción; no podemos hablar de historiales en este chat.',
  ],
  [/^We offer nitrous oxide\.$/, 'Ofrecemos óxido nitroso.'],
  [/^For IV sedation we refer to an oral surgeon\.$/, 'Para sedación intravenosa derivamos a un cirujano oral.'],
  [/^We see children from age (\d+)\.$/, 'Atendemos a niños a partir de $1 año.'],
  [
    /^Under 18, a parent or guardian books and comes along\.$/,
    'Con menos de 18 años, reserva y acompaña la madre, el padre o el tutor.',
  ],
  [/^We cannot give medicine or dosing advice here\.$/, 'Aquí no podemos dar consejos sobre medicinas ni dosis.'],
  [/^A dentist calls back the same day\.$/, 'Un dentista devuelve la llamada el mismo día.'],
  [
    /^If you are more than (\d+) minutes late we may have to rebook you\.$/,
    'Si llega con más de $1 minutos de retraso, quizá tengamos que darle otra cita.',
  ],
  [
    /^Hold the tooth by its crown, do not scrub it, keep it in milk, and come within (\d+) minutes\.$/,
    'Sujete el diente por la corona, no lo frote, guárdelo en leche y venga en menos de $1 minutos.',
  ],
  [/^Thanksgiving$/, 'Acción de Gracias'],
  [/^Christmas$/, 'Navidad'],
  [/^New Year's Day$/, 'Año Nuevo'],
  [/^Staff training$/, 'formación del personal'],
];

/** A text of the practice in Spanish, sentence by sentence. */
export function inSpanish(text: string): string {
  const parts = text.match(/[^.!?]+[.!?]*/g) ?? [];
  return parts
    .map((part) => {
      const sentence = part.trim();
      const known = sentences.find(([pattern]) => pattern.test(sentence));
      return known ? sentence.replace(known[0], known[1]) : sentence;
    })
    .join(' ');
}
