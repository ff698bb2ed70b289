// Date.parse: the format of the language, and what V8 reads beside it.  Each text names its zone, or
// is compared with the same moment in the local one.
const exact = ['2024', '2024-01', '2024-01-05', '2024-01-05T10:00Z', '2024-01-05T10:00:00.123456Z', '2024-01-05T10:00:00+05:30', '2024-01-05T10:00:00.1-0130', 'Fri, 05 Jan 2024 03:04:05 GMT',
  '5 Jan 2024 10:00 GMT', 'Fri Jan 05 2024 03:04:05 GMT+0100 (CET)', '2024-01-05T24:00:00Z', '2024-01-05T24:00:01Z', '2024-02-30', '2024-02-30T00:00:00Z', '2024-13-01', '+002024-01-05T00:00:00Z',
  '-000001-01-01T00:00:00Z', '-000000-01-01T00:00:00Z', 'hello', '', '12:00', '20240105', 'Thu, 01 Jan 1970 00:00:00 GMT+0200', '1 January 2000 EST', '2000 Jan 1 PST', '2000-01-01T00:00:00z',
  '2024-01-05T10:00:00,5Z', '2000-01-01T1:00Z', '2024-01-05T10', 'Jan 32 2000', 'Jan 1 2000 10:00 UTC', 'Jan 1 2000 10:00Z', 'Jan 1 2000 10:00+0530', 'Jan 1 2000 10:00 +05:30', 'Jan 1 2000 25:00', 'J 5 2000', 'x2000',
  '2000x', '2000-01-01T00:00:00+24:00', '2000-01-01 00:00:00 Z', 'Tue Mar 01 2022 00:00:00 GMT-0500 (Eastern Standard Time)', '2022-3-1T10:00', '1234567', '2000-01-01T00:00:00.', '2000 -1', '12/25/1995 13:30 PM', 'T10:00', '2000-01-01T00:00:00 Z'];
for (const text of exact) console.log(JSON.stringify(text), Date.parse(text));
const local = ['2024-01-05T10:00', '2024-01-05 10:00', '2024-1-5', 'Jan 5 2024', 'January 5, 2024 3:04 PM', '1/5/2024', '01/05/24', '1/5/70', 'Jan 5', '2024/01/05', '2024/1/5 10:00:00', 'Jan 1 2000 10:00 AM', 'Jan 1 2000 12:00 AM',
  '1-1-2000', 'Mar 3, 99', '99', '49', '50', '1', '13', '32', '1/2', '0', 'Feb 31 2000', '10:00 Jan 1 2000', 'Jan 1 2000 (a (nested) comment) 10:00', 'Jan 1 2000 10:00:60', 'Jan 1 2000 10:00:00.5', 'abc 5 Jan 2000', '-1', '+2000',
  ' 2000-01-01', '1.1.2000', '2000.5', '12345', '12/25/1995 12:30 pm', '2000-001'];
for (const text of local) {
  const date = new Date(text);
  console.log(JSON.stringify(text), date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
}
