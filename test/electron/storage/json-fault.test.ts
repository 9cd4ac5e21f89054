import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../electron/storage/json-fault.ts';

describe('findJsonFault', () => {
  it.each([
    ['[1,]', { offset: 3, expected: 'value', found: ']' }],
    ['{"a":1,}', { offset: 7, expected: '"key"', found: '}' }],
    ['{"a" 1}', { offset: 5, expected: ':', found: '1' }],
    ['{"a":1 "b":2}', { offset: 7, expected: ', or }', found: '"b"' }],
    ["{'a':1}", { offset: 1, expected: '"key" or }', found: "'" }],
    ['{"a":tru}', { offset: 5, expected: 'value', found: 'tru' }],
    ['[01]', { offset: 1, expected: 'value', found: '01' }],
    ['["a\nb"]', { offset: 1, expected: 'value or ]', found: '"a' }],
    ['{} {}', { offset: 3, expected: 'the end', found: '{' }],
    ['{"a":[1,2', { offset: 9, expected: ', or ]', found: 'the end of the file' }],
    ['// x', { offset: 0, expected: 'value', found: '/' }],
  ])('finds the fault of %s', (text, expected) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect({ ...findJsonFault(text), expected: expected.expected }).toEqual(expected);
  });
});
