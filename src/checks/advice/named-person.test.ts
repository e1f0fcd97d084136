import { describe, expect, it } from 'vitest';
import type { Subject } from '../rule.ts';
import { namedPerson } from './named-person.ts';

const seen = (text: string): string[] => {
  const subject = { passages: [{ text, at: null, path: [] }] } as unknown as Subject;
  return [...namedPerson.look(subject, { roles: [], terms: [] })].map(({ index, length }) =>
    text.slice(index, index + length),
  );
};

describe('somebody named', () => {
  it.each([
    ['We moved Mrs Smith in bed 4 to the side room.', 'Mrs Smith'],
    ['Mrs K in bed 7 rang the bell twice.', 'Mrs K'],
    ['The notes of patient John Smith were lost.', 'patient John Smith'],
    ['Patient John Smith waited for an hour.', 'Patient John Smith'],
    ['The resident, Mary O’Brien, had fallen.', 'resident, Mary O’Brien'],
    ['John Smith in bed 4 had not eaten.', 'John Smith in bed 4'],
    ['We asked whether Ahmed in room 12 had eaten.', 'Ahmed in room 12'],
    ['Then JS in bed 3 fell.', 'JS in bed 3'],
    ['The call went to Dr Patel, who was in theatre.', 'Dr Patel'],
    ['Sister Mary Jones counted them again.', 'Sister Mary Jones'],
    ['Nurse Jones drew it up; Prof. García-López checked.', 'Nurse Jones', 'Prof. García-López'],
    ['Ask Dr. van Dyk or Mr McDonald before noon.', 'Dr. van Dyk', 'Mr McDonald'],
  ])('is seen in %j', (text, ...found) => expect(seen(text)).toEqual(found));

  it.each([
    'The Patient Safety Team met, and Patient Advice Liaison Service wrote.',
    'Nurse Practitioner clinics open at nine; the Sister Ship waited.',
    'Professor Reason wrote about slices of cheese.',
    'The inquiry chaired by Sir Robert Francis and the report by Dame Janet Smith changed it.',
    'Dr Foster Unit published the numbers.',
    'A patient in bed 4 rang the bell. Patients in bed 5 slept.',
    'Alarms in room 3 rang for an hour.',
    'She said "ask Dr Patel" and left.',
    'Patient John Smith And The Long Night',
    'Dr and Mrs are titles; so is Mr.',
    'Student Support Services answered.',
  ])('is not seen in %j', (text) => expect(seen(text)).toEqual([]));
});
