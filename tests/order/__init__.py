"""Order tests: programs in JavaScript and Python whose logs must be those real engines gave.

A program is a pair of files, `programs/<group>/<name>.js` and `.py`.  `record` runs the JavaScript
in Node, Chromium and Firefox and writes `recordings.json`; `test_order` runs the Python on a fresh
loop and compares the whole log.  `differences.json`, kept by hand, says why engines differ.
"""
