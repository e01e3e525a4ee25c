const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let serial = 0;

/** A person nobody registered yet, as a bureau's form sends it; area code 999026 does not exist. */
export function newPerson(): Record<string, unknown> {
  serial += 1;
  const year = 1970 + (serial % 25);
  const day = 1 + (Math.floor(serial / 25) % 28);
  const sequence = Math.floor(serial / 700) % 1000;
  const body = `999026${year}06${String(day).padStart(2, '0')}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return {
    idNumber: body + '10X98765432'[sum % 11],
    name: '陆小玲',
    areaCode: '451026100',
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'phone',
    contacts: [{ kind: 'own', phone: `1230000${String(1000 + serial).slice(-4)}` }],
  };
}
