/** Words for people at work, in the singular. Organisations are not among them: an organisation may be told what it failed to do. */
const singular = `anaesthetist anesthesiologist analyst apprentice assistant attendant boss captain caregiver carer chef
clerk clinician colleague consultant controller coordinator copilot crew crewmember dentist designer developer dispatcher
doctor driver electrician employee engineer facilitator farmer firefighter foreman gp handler helper inspector instructor
intern inspector joiner junior leader learner machinist maintainer manager mechanic medic midwife navigator newcomer nurse
obstetrician officer operator orderly paramedic parent passenger patient pharmacist physician physiotherapist pilot planner
plumber porter practitioner programmer radiographer ranger receptionist rectifier registrar reporter researcher resident
rider sailor scientist secretary staff staffer steward student supervisor surgeon teacher team teammate technician
technologist tester therapist trainee trainer user volunteer watchkeeper welder worker person individual somebody someone
anybody anyone everyone everybody nobody administrator superintendent lead`.split(/\s+/);

const irregular = [
  'people',
  'personnel',
  'women',
  'men',
  'woman',
  'man',
  'midwives',
  'staff members',
  'team members',
  'crew members',
];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for one of these people, or one of the roles of the library. */
export function peoplePattern(roles: readonly string[]): string {
  const words = [...new Set([...irregular, ...singular, ...roles])].sort((a, b) => b.length - a.length);
  return `(?:${words.map((word) => escaped(word).replaceAll(' ', '\\s+')).join('|')})(?:s|es)?`;
}
