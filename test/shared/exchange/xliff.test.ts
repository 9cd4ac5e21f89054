import { describe, expect, it } from 'vitest';
import { readXliff } from '../../../shared/exchange/read-xliff.ts';
import { writeXliff } from '../../../shared/exchange/write-xliff.ts';
import { documentOf, unitOf } from './sample-document.ts';

function wrapped(units: string): string {
  return `<?xml version="1.0"?>\r\n<xlf:xliff xmlns:xlf="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="pt-BR"><xlf:file id="f">${units}</xlf:file></xlf:xliff>`;
}

describe('writeXliff', () => {
  it('writes state, note, room in pixels, picture and protected placeholders as the standard has them', () => {
    const unit = unitOf({
      key: 'hook',
      source: 'Meet {{product}} & co',
      target: 'Das ist\u0001 {{product}}',
      state: 'stale',
      formerSource: 'See <it>',
      sourceHash: 'abc',
    });
    const [, , , profiles, ...lines] = writeXliff(documentOf([unit])).split('\n');
    expect(profiles).toBe(
      '<slr:profiles generalProfile="fifteen:pixels"><slr:normalization general="nfc"/></slr:profiles>',
    );
    const ph = '<ph id="p1" dataRef="d1" disp="{{product}}" canDelete="no"/>';
    expect(lines.slice(0, 7)).toEqual([
      '<unit id="hook" name="hook" slr:sizeRestriction="834">',
      '<mda:metadata><mda:metaGroup category="fifteen"><mda:meta type="source-hash">abc</mda:meta><mda:meta type="max-lines">2</mda:meta><mda:meta type="size-px">132</mda:meta><mda:meta type="min-size-px">76</mda:meta></mda:metaGroup></mda:metadata>',
      '<res:resourceData><res:resourceItem id="frame" mimeType="image/png" context="yes"><res:source href="pictures/frame-036.png"/></res:resourceItem></res:resourceData>',
      '<notes><note>Caption "hook", on screen from 0.1 to 2.3 s.</note><note category="former-source">The translation was made from: See &lt;it&gt;</note></notes>',
      '<originalData><data id="d1">{{product}}</data></originalData>',
      `<segment state="initial" subState="fifteen:stale"><source>Meet ${ph} &amp; co</source><target>Das ist<cp hex="0001"/> ${ph}</target></segment>`,
      '</unit>',
    ]);
  });
});

describe('readXliff', () => {
  it('reads what other tools make of it: prefixes, cut segments in another order, marks, CDATA, lost metadata', () => {
    const text = wrapped(`
      <xlf:unit id="cta.title">
        <xlf:originalData><xlf:data id="d1">{{price}}</xlf:data></xlf:originalData>
        <xlf:segment state="final"><xlf:source>Now <xlf:ph id="1" dataRef="d1"/>.</xlf:source><xlf:target order="3"><xlf:mrk id="m" type="term">J&#225;</xlf:mrk> <xlf:ph id="1" dataRef="d1"/></xlf:target></xlf:segment>
        <xlf:ignorable><xlf:source> </xlf:source></xlf:ignorable>
        <xlf:segment state="reviewed"><xlf:source>Buy</xlf:source><xlf:target order="1"><![CDATA[Compre & leve]]></xlf:target></xlf:segment>
      </xlf:unit>`);
    expect(readXliff(text, 'a.xlf').units).toEqual([
      {
        row: 1,
        locale: 'pt-BR',
        key: 'cta.title',
        source: 'Now {{price}}. Buy',
        sourceHash: null,
        target: 'Compre & leve Já {{price}}',
        state: 'reviewed',
      },
    ]);
  });

  it('takes a unit for unfinished while one of its segments is', () => {
    const segment = (state: string) =>
      `<xlf:segment state="${state}"><xlf:source>a</xlf:source><xlf:target>b</xlf:target></xlf:segment>`;
    const text = wrapped(`<xlf:unit id="hook">${segment('final')}${segment('initial')}</xlf:unit>`);
    expect(readXliff(text, 'a.xlf').units[0]?.state).toBe('unfinished');
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.1"/>', 'declares a document type'],
    ['<xliff version="2.1">', 'is not well-formed XML in line 1'],
    ['<xliff version="1.2"></xliff>', 'is XLIFF 1.2'],
    ['<tmx></tmx>', 'has no <xliff> element'],
  ])('refuses %s', (text, reason) => {
    expect(() => readXliff(text, 'a.xlf')).toThrow(`a.xlf ${reason}`);
  });
});
