import type { FamilySentences, MissingMember, SpokenMember } from '../family-sentences.ts';
import { pick, relations, y } from './words.ts';

function whoIs(member: MissingMember): string {
  if (member.first) return `de ${member.first}`;
  if (member.relation === 'self') return 'suyos';
  return member.relation === 'other'
    ? 'de la siguiente persona'
    : `de ${relations[member.relation] ?? 'la otra persona'}`;
}

function missingFacts(member: MissingMember): string {
  if (!member.first) return 'nombre, apellido y fecha de nacimiento';
  if (member.last) return member.birthDate ? 'apellido y fecha de nacimiento' : 'apellido';
  return 'fecha de nacimiento';
}

function seen(member: SpokenMember): string {
  return `${member.name.split(' ')[0]} ${member.time} con ${member.provider}`;
}

function option(members: readonly SpokenMember[]): string {
  return `el ${members[0]?.day ?? ''}: ${y(members.map(seen))}`;
}

/** Spanish sentences for several who come together. */
export const family: FamilySentences = {
  askFamilySize: (n) => pick(n, '¿Cuántas personas vienen?', '¿Para cuántas personas busco, de dos a cinco?'),
  askFamilyVisits: (n) =>
    pick(
      n,
      'Con gusto busco horas para todos. ¿Cuál es el motivo de la visita?',
      '¿Es para revisiones, para limpiezas o para otra cosa?',
    ),
  askFamilyPeople: (missing, all, phone, n) => {
    const [first] = missing;
    if (all)
      return pick(
        n,
        `¿Me da el nombre, apellido y fecha de nacimiento de todos${phone ? ', y un teléfono' : ''}?`,
        'Escriba los nombres y fechas uno tras otro, por favor: «Ana Ruiz, 4 de mayo de 1985; Luis Ruiz, 1 de junio de 2018».',
      );
    if (!first) return '';
    return `${n > 0 ? 'Todavía me faltan datos. ' : ''}¿Me da ${missingFacts(first)} ${whoIs(first)}?`;
  },
  askFamilyBeenBefore: (n) =>
    pick(n, '¿Han venido todos antes a nuestra clínica?', '¿Ya son pacientes nuestros o es la primera visita?'),
  askArrangement: (n) =>
    pick(
      n,
      '¿Prefieren venir todos a la misma hora o uno después de otro?',
      '¿Busco la misma hora para todos, o uno después de otro?',
    ),
  offerFamily: (options, n) => {
    const [only] = options;
    if (options.length === 1 && only) return `Tengo ${option(only)}. ¿Les viene bien?`;
    return `${pick(n, 'Tengo', 'Podría ofrecerles también', 'También hay')} ${options.map(option).join('; o ')}. ${pick(n, '¿Cuál les viene mejor?', '¿Les sirve alguna?', '¿Les conviene alguna de estas?')}`;
  },
  readFamily: ({ members, guardian, phone, again }) =>
    `${again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} el ${members[0]?.day ?? ''} ${y(members.map((m) => `${m.name} ${m.time} con ${m.provider} (${m.visit.toLowerCase()})`))}.${guardian ? ` Viene con ${guardian}, como madre, padre o tutor.` : ''} El teléfono es ${phone}. ¿Es correcto?`,
  familyBooked: (members, instructions, requested) =>
    `${requested ? 'Gracias. He enviado su solicitud; la clínica tiene que aprobarla primero' : 'Sus citas están reservadas'} para el ${members[0]?.day ?? ''}: ${y(members.map(seen))}. ${instructions} ${requested ? '' : 'Las confirmaciones están en la página.'}`
      .replaceAll(/\s+/g, ' ')
      .trim(),
  notAllThen: () => 'Lo siento, entonces no caben todos.',
  notTogether: () => 'A la misma hora no caben todos, pero uno después de otro sí.',
};
