import { readFile } from 'node:fs/promises';

/** Answers that hold a full number of a person, each of a route that writes the look down. */
const WITH_NUMBERS = [
  'NoticeDetailResponse.phone',
  'PassengerPhoneResponse.phone',
  'RevealedPhone.phone',
  'RevealedResponse.idNumber',
  'RevealedResponse.phones',
  'WorkerNumbersResponse.idNumber',
  'WorkerNumbersResponse.phone',
];
/** Of companies and offices, said in public adverts, or no number at all. */
const NO_PERSON = [
  'EmployerResponse.contactPhone',
  'NoticeDetailResponse.phoneMeans',
  'ReceptionResponse.contactPhone',
];
const ASKED = /(Request|Dto|Query|Order)$/;

it('no answer but these holds a card number or a phone', async () => {
  const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as {
    components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
  };
  const found = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
    ASKED.test(name)
      ? []
      : Object.keys(properties)
          .filter((field) => /id_?number|phone|idcard/i.test(field))
          .map((field) => `${name}.${field}`),
  );
  expect(found.sort()).toEqual([...WITH_NUMBERS, ...NO_PERSON].sort());
});
