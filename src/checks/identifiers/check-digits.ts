/** The sum of digits, each times its weight. */
const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

/** Luhn: every second digit from the right is doubled, the digits of the result are added. */
export function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether two digits each can be a month and a day; some countries add to the day. */
export const isDay = (month: string, day: string, added = 0): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) - added >= 1 && Number(day) - added <= 31;

/** The rest of a number too long to be exact, by pieces. */
const rest = (digits: string, divisor: number): number =>
  [...digits].reduce((left, digit) => (left * 10 + Number(digit)) % divisor, 0);

/** Sweden: date and four digits, by Luhn; 60 is added to the day of those who only stay for a while. */
export const sweden = (digits: string): boolean => {
  const ten = digits.slice(-10);
  const [month, day] = [ten.slice(2, 4), ten.slice(4, 6)];
  return luhn(ten) && (isDay(month, day) || isDay(month, day, 60));
};

/** Norway: date and five digits, the last two of them check digits; 40 is added to the day of those who stay for a while. */
export function norway(digits: string): boolean {
  const [day, month] = [digits.slice(0, 2), digits.slice(2, 4)];
  if (!isDay(month, day) && !isDay(month, day, 40)) return false;
  const first = weighed(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
  const second = weighed(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
  return first % 11 === 0 && second % 11 === 0;
}

/** Finland: date, sign of the century, three digits and a check sign. */
export const finland = (value: string): boolean =>
  isDay(value.slice(2, 4), value.slice(0, 2)) &&
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(value.slice(0, 6) + value.slice(7, 10)) % 31] === value[10];

/** The Netherlands: nine digits. */
export const netherlands = (digits: string): boolean =>
  Number(digits) > 0 && weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Belgium: date, three digits and two check digits; a 2 stands before those born since 2000. */
export const belgium = (digits: string): boolean => {
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [body, `2${body}`].some((each) => 97 - rest(each, 97) === check);
};

/** France: fifteen digits; Corsica has letters in their midst. */
export const france = (value: string): boolean => {
  const corsican = value.replace('2A', '19').replace('2B', '18');
  return 97 - rest(corsican.slice(0, 13), 97) === Number(corsican.slice(13));
};

/** Spain: eight digits and a letter; X, Y or Z stands for the first digit of those from elsewhere. */
export const spain = (value: string): boolean => {
  const digits = value.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === value.at(-1);
};

const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy: letters of the name, date, place and a check letter. */
export const italy = (value: string): boolean => {
  const sum = [...value.slice(0, 15)].reduce((total, sign, place) => {
    const index = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (place % 2 === 0 ? (odd[index] ?? 0) : index);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === value[15];
};

/** Poland: eleven digits. */
export const poland = (digits: string): boolean => weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;

/** The Czech Republic and Slovakia: date and three digits, then what is left of them after division by eleven; 50 is added to the month of women. */
export const czech = (digits: string): boolean => {
  const month = (Number(digits.slice(2, 4)) % 50) % 20;
  return isDay(String(month), digits.slice(4, 6)) && rest(digits.slice(0, 9), 11) % 10 === Number(digits[9]);
};

/** Ireland: seven digits, a check letter, sometimes one letter more. */
export const ireland = (value: string): boolean => {
  const more = value.length > 8 && value[8] !== 'W' ? (value.charCodeAt(8) - 64) * 9 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighed(value, [8, 7, 6, 5, 4, 3, 2]) + more) % 23] === value[7];
};

/** Switzerland: 756 and ten digits, with the check digit of a barcode. */
export const switzerland = (digits: string): boolean =>
  weighed(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

/** Germany: the number of somebody's health insurance, a letter and nine digits. */
export const germany = (value: string): boolean => {
  const digits = String(value.charCodeAt(0) - 64).padStart(2, '0') + value.slice(1, 9);
  const sum = [...digits].reduce((total, digit, place) => {
    const each = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (each > 9 ? each - 9 : each);
  }, 0);
  return sum % 10 === Number(value[9]);
};

/** Brazil: nine digits and two check digits. */
export function brazil(digits: string): boolean {
  if (/^(\d)\1{10}$/.test(digits)) return false;
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_, place) => length + 1 - place);
    return ((weighed(digits, weights) * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

/** Australia: the Medicare card, eight digits, a check digit and the number of the card. */
export const australia = (digits: string): boolean =>
  weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]);

/** China: place, date, three digits and a check sign. */
export const china = (value: string): boolean =>
  '10X98765432'[weighed(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === value[17];

/** Korea: date, sex and century, six digits, of which the last is a check digit. */
export const korea = (digits: string): boolean =>
  isDay(digits.slice(2, 4), digits.slice(4, 6)) &&
  (11 - (weighed(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(digits[12]);

/** South Africa: date, four digits, citizenship, an 8 or 9, and a check digit by Luhn. */
export const southAfrica = (digits: string): boolean => isDay(digits.slice(2, 4), digits.slice(4, 6)) && luhn(digits);

/** Turkey: eleven digits, of which two are check digits. */
export const turkey = (digits: string): boolean =>
  (weighed(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7]) + 100) % 10 === Number(digits[9]) &&
  weighed(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10 === Number(digits[10]);
