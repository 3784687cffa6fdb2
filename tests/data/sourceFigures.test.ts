import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from './readCsv';

const figures = readCsv('data/source/cited_figure.csv');

describe('cited figures', () => {
  const byId = new Map(figures.map((row) => [row.figure_id, row]));

  it.each([
    ['000-visits', '361100', '249', '次'],
    ['000-departments', '361100', '395', '次'],
    ['000-sales-events', '361100', '101', '场'],
    ['000-sales-projects', '361100', '152', '个'],
    ['000-sales-signed', '361100', '170.6', '亿元'],
    ['000-investment-projects', '361100', '230', '个'],
    ['000-investment-signed', '361100', '1790.7', '亿元'],
    ['000-loan-firms', '361100', '1586', '户'],
    ['000-loans', '361100', '173.5', '亿元'],
    ['000-talent-events', '361100', '37', '场'],
    ['000-talent', '361100', '1656', '名'],
    ['000-problems', '361100', '301', '个'],
    ['000-problem-rate', '361100', '100', '%'],
    ['000-finance-orders', '361100', '456', '单'],
    ['000-finance-amount', '361100', '38.7', '亿元'],
    ['001-firms', '331100', '550', '家'],
    ['001-orders', '331100', '65', '亿元'],
    ['001-projects', '331100', '27', '个'],
    ['001-textile-firms', '331100', '57', '家'],
    ['001-textile-needs', '331100', '233', '条'],
    ['001-textile-projects', '331100', '20', '个'],
    ['001-textile-finance', '331100', '45', '亿元'],
    ['001-landed', '331100', '78', '个'],
    ['001-landed-leading', '331100', '71', '个'],
    ['001-landed-share', '331100', '91', '%'],
    ['001-team', '331100', '216', '人'],
    ['001-eagles', '331100', '17', '家'],
    ['002-visits', '330300', '316', '次'],
    ['002-problems', '330300', '492', '个'],
    ['002-events', '330300', '102', '场'],
    ['002-projects', '330300', '264', '个'],
    ['002-orders', '330300', '413.7', '亿元'],
    ['002-chains', '330300', '17', '条'],
    ['002-posts', '330300', '20', '位'],
    ['002-pump-visits', '330300', '11', '次'],
    ['002-pump-firms', '330300', '52', '家'],
    ['002-pump-problems', '330300', '35', '个'],
    ['002-shoe-order', '330300', '1', '亿美元'],
    ['002-eye-before', '330300', '1000', '亩'],
    ['002-eye-after', '330300', '2', '平方公里'],
    ['002-traditional-2022', '330300', '8000', '亿元'],
    ['002-emerging-2022', '330300', '7000', '亿元'],
    ['002-growth-2022', '330300', '4.7', '%'],
    ['002-traditional-2023', '330300', '8800', '亿元'],
    ['002-emerging-2023', '330300', '8000', '亿元'],
    ['004-suzhou-firms', '320500', '1', '万家'],
    ['004-changsha-chains', '430100', '22', '条'],
    ['004-hefei-chains', '340100', '12', '条'],
    ['004-guangzhou-award', '440112', '1000', '万元'],
    ['004-chengdu-alliances', '510100', '14', '个'],
  ])('%s of %s is %s %s', (id, region, value, unit) => {
    const row = byId.get(id);
    expect([row?.region, row?.value, row?.unit]).toEqual([region, value, unit]);
  });

  it('attach the document without a place to no place', () => {
    const rows = figures.filter((row) => row.citation?.includes('地名原文隐去'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.region, row.value]).toEqual(['', '']);
    for (const row of figures) if (!rows.includes(row)) expect(row.region).not.toBe('');
  });

  it('keep 意向, 签约, 对接 and 发放 apart in their definitions', () => {
    const definition = (id: string) => byId.get(id)?.definition;
    expect(definition('000-investment-signed')).toContain('签约额');
    expect(definition('000-loans')).toContain('发放额');
    expect(definition('001-orders')).toContain('对接额');
    expect(definition('002-shoe-order')).toContain('意向额');
    for (const id of ['002-traditional-2023', '002-emerging-2023']) expect(definition(id)).toContain('不与');
  });

  it('print the number that stands in the quotation', () => {
    for (const row of figures)
      if (row.value !== '' && row.figure_id !== '004-chengdu-meetings')
        expect(row.quotation?.split(/[^\d.]+/), row.figure_id).toContain(row.value);
  });

  const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
  it('quote the documents to the letter', ({ skip }) => {
    skip(!existsSync(seeds), '../shared is absent: the quotations are not compared with the documents');
    const plain = (text: string) =>
      text
        .replace(/\*\*|\s/g, '')
        .replaceAll('，', ',')
        .replaceAll('（', '(')
        .replaceAll('）', ')');
    const documentsById = new Map(
      readdirSync(seeds).map((name) => [name.slice(0, 3), plain(readFileSync(`${seeds}/${name}`, 'utf8'))]),
    );
    expect(documentsById.size).toBe(5);
    for (const row of figures) {
      const document = row.figure_id?.slice(0, 3) ?? '';
      // Our copy of 001 is garbled and in traditional characters: its quotations are cleaned.
      if (document !== '001')
        expect(documentsById.get(document), row.figure_id).toContain(plain(row.quotation ?? ''));
    }
  });
});
