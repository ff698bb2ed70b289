// Upper and lower case, also where it changes the length.
const words = ['straße', 'İstanbul', 'ΣΑΣ ΑΣΑ', 'ﬁn', 'ŉ', 'ǆ', 'ᾳ', 'Ǆabc', '\u{10400}\u{10428}', 'ÀÉÎ', 'ß', '\ud800x', 'ẞ', 'K', 'ΐ'];
for (const word of words) {
  console.log(word.toUpperCase(), word.toLowerCase(), word.toUpperCase().length, word.toLowerCase().length);
}
console.log('I'.toLocaleLowerCase(), 'i'.toLocaleUpperCase());
// The order of words.
const unordered = ['b', 'a', 'B', 'A', 'á', 'c', '1', '10', '2', ' ', '_', '-', 'aa', 'Ab', 'ab', 'z', 'é', 'e', 'f', 'Z'];
console.log(unordered.sort((a, b) => a.localeCompare(b)).join(','));
console.log(unordered.sort().join(','));
console.log('a'.localeCompare('b'), 'b'.localeCompare('a'), 'a'.localeCompare('a'), '\u0061\u030a'.localeCompare('\u00e5'), 'a'.localeCompare('A'));
console.log('a' < 'B', 'a' < 'b', '10' < '9', '\u{1f600}' < '\uffff');
