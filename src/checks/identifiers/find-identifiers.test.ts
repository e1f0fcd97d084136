import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, maskIdentifiers } from './find-identifiers.ts';
import { isNhsNumber } from './nhs-number.ts';

const kindsIn = (text: string, options = {}): string[] =>
  findIdentifiers(text, options).map(({ kind, index, length }) => `${kind}: ${text.slice(index, index + length)}`);

describe('personal identifiers', () => {
  it.each([
    ['write to jane.doe@nhs.net.', 'email: jane.doe@nhs.net'],
    ['[Jane](mailto:jane+ward@hospital.co.uk)', 'email: jane+ward@hospital.co.uk'],
    ['jürgen@städte.de', 'email: jürgen@städte.de'],
    ['07700 900123', 'phone: 07700 900123'],
    ['Ring 07911123456 today', 'phone: 07911123456'],
    ['+44 (0)20 7219 3000', 'phone: +44 (0)20 7219 3000'],
    ['(01273) 606755', 'phone: (01273) 606755'],
    ['+1 212-736-5000', 'phone: +1 212-736-5000'],
    ['(555) 123-4567', 'phone: (555) 123-4567'],
    ['+49 30 227 37358', 'phone: +49 30 227 37358'],
    ['943 476 5919', 'nhs-number: 943 476 5919'],
    ['943\u00a0476\u00a05919', 'nhs-number: 943\u00a0476\u00a05919'],
    ['943\u2011476\u20115919', 'nhs-number: 943\u2011476\u20115919'],
    ['AB 12 34 56 C', 'national-insurance: AB 12 34 56 C'],
    ['her NI number is ab123456c', 'national-insurance: ab123456c'],
    ['078-05-1120', 'social-security: 078-05-1120'],
    ['SSN 078051120', 'social-security: 078051120'],
    ['811228-9874', 'national-number: 811228-9874'],
    ['151086 95088', 'national-number: 151086 95088'],
    ['311280-888Y', 'national-number: 311280-888Y'],
    ['311280A888Y', 'national-number: 311280A888Y'],
    ['BSN 111222333', 'national-number: 111222333'],
    ['85.07.30-033.28', 'national-number: 85.07.30-033.28'],
    ['2 95 10 99 126 111 93', 'national-number: 2 95 10 99 126 111 93'],
    ['DNI: 54362315K', 'national-number: 54362315K'],
    ['X-2482300W', 'national-number: X-2482300W'],
    ['RCCMNL83S18D969H', 'national-number: RCCMNL83S18D969H'],
    ['PESEL 44051401359', 'national-number: 44051401359'],
    ['710319/2745', 'national-number: 710319/2745'],
    ['PPS number 1234567FA', 'national-number: 1234567FA'],
    ['756.9217.0769.85', 'national-number: 756.9217.0769.85'],
    ['Versichertennummer A123456780', 'national-number: A123456780'],
    ['390.533.447-05', 'national-number: 390.533.447-05'],
    ['Medicare number 2123 45670 1', 'national-number: 2123 45670 1'],
    ['11010519491231002X', 'national-number: 11010519491231002X'],
    ['971013-9019902', 'national-number: 971013-9019902'],
    ['750330 5044 089', 'national-number: 750330 5044 089'],
    ['T.C. kimlik no 17291716060', 'national-number: 17291716060'],
    ['DOB: 12/03/1967', 'birth-date: 12/03/1967'],
    ['Date of birth 3rd May 1967', 'birth-date: 3rd May 1967'],
    ['born on 1967-05-03', 'birth-date: 1967-05-03'],
    ['3 May 1967 (DOB)', 'birth-date: 3 May 1967'],
    ['MRN 0012345', 'record-number: 0012345'],
    ['hospital number: A1234567', 'record-number: A1234567'],
    ['Medical record number is 12-34-56', 'record-number: 12-34-56'],
  ])('are found: %s', (text, found) => {
    expect(kindsIn(text)).toEqual([found]);
    expect(kindsIn(`Some words. ${text} and more`)).toEqual([found]);
  });

  it.each([
    '(877) 472-6716',
    'call 1-800-222-0364',
    '0800 1111',
    'ring 0344 561 1234',
    '0300 123 1100',
    'info@hospital.org',
    'Service-Desk@hospital.org',
    'no-reply@hospital.org',
  ])("are no numbers and mailboxes that are nobody's: %s", (text) => {
    expect(kindsIn(`Some words. ${text} and more`)).toEqual([]);
  });
  it.each([
    '811228-9875',
    '151086 95087',
    '311280-888X',
    'Part 111222333',
    '85.07.30-033.29',
    '54362315K in the store',
    'RCCMNL83S18D969A',
    '44051401359 parts',
    '710319/2746',
    '756.9217.0769.84',
    '390.533.447-06',
    '110105194912310021',
    '2026-11-28 and 20261128-1200',
    'Version 10.20.30-400.50',
    'a run of 123456-7890 counts',
  ])('are no numbers without the right check digit: %s', (text) => expect(kindsIn(`It was ${text}.`)).toEqual([]));
  it('are those of people whose mailbox begins like one of nobody', () => {
    expect(kindsIn('information.smith@hospital.org')).toHaveLength(1);
    expect(kindsIn('info.jones@hospital.org')).toHaveLength(1);
  });

  it.each([
    'an example address: somebody@example.com, one@sub.example.org, two@ward.example',
    'git@github.com:organisation/portal',
    '@everyone look at package@1.2.3',
    'NHS number 943 476 5918, whose check digit is wrong',
    'NHS number 1111111111',
    'GB 12 34 56 C is no prefix that was ever given out',
    '000-12-3456 and 666-12-3456 and 912-34-5678 were never issued',
    'it was born in 1948, and the review is due on 3 May 2027',
    '07700 900',
  ])('are not seen in: %s', (text) => expect(kindsIn(text)).toEqual([]));

  it('may be allowed, however they are spaced', () => {
    const allowed = ['Switchboard@Hospital.org', '020 7219 3000'];
    expect(kindsIn('switchboard@hospital.org or (020) 7219-3000', { allowed })).toEqual([]);
    expect(kindsIn('other@hospital.org', { allowed })).toHaveLength(1);
  });

  it('are masked, and nothing else is', () => {
    expect(maskIdentifiers('Ring 07700 900123 or mail a.b@c.org, DOB 1967-05-03.')).toBe(
      'Ring *** or mail ***, DOB ***.',
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(maskIdentifiers(`${before} jane.doe@hospital.org ${after}`)).not.toContain('jane.doe@hospital.org');
      }),
    );
  });

  it('take time in step with the length of the text', () => {
    for (const unit of ['0', '07700 ', 'a.', 'a@', '1-', 'born on ', '+', '(0', 'ISBN 1 ', 'a@b.']) {
      const started = process.cpuUsage();
      findIdentifiers(unit.repeat(200_000 / unit.length));
      expect(process.cpuUsage(started).user, unit).toBeLessThan(2_000_000);
    }
  });
});

describe('look-alikes', () => {
  const lines = readFileSync(new URL('./look-alikes.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  it('are 200', () => expect(lines).toHaveLength(200));
  it.each(lines)('%s', (line) => {
    const text = line.slice(line.indexOf('\t') + 1);
    expect(kindsIn(text)).toEqual([]);
    expect(kindsIn(`See ${text}, as said.`)).toEqual([]);
  });
});

describe('the check digit of an NHS number', () => {
  it('is taken modulo 11', () => {
    expect(['9434765919', '4010232137', '9999999999', '9434765918', '943476591'].map(isNhsNumber)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it('makes all ten digits together divisible by 11', () => {
    const total = (digits: string) => [...digits].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        fc.pre(!/^(\d)\1{8}$/u.test(nine));
        for (const last of '0123456789') expect(isNhsNumber(nine + last)).toBe(total(nine + last) % 11 === 0);
      }),
    );
  });
  it('may be nought', () => expect(['4505577120', '1000000010'].map(isNhsNumber)).toEqual([true, false]));
  it('holds for one last digit at most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        expect([...'0123456789'].filter((last) => isNhsNumber(nine + last)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what an organisation allows', () => {
  const allowed = ['@hospital.org', '+44 20 7946 *', 'desk@harbour.example', '*'];
  const found = (text: string) => findIdentifiers(text, { allowed }).map(({ kind }) => kind);
  it('is a domain with what lies below it, the beginning of numbers, or one address', () => {
    expect(found('help@hospital.org, x@ward.hospital.org, desk@harbour.example')).toEqual([]);
    expect(found('Ring +44 20 7946 0000 or +44 (0)20 7946 0001.')).toEqual(['phone']);
    expect(found('jane@nothospital.org, jane@hospital.org.uk')).toEqual(['email', 'email']);
    expect(found('Ring +44 7700 900123.')).toEqual(['phone']);
  });
});
