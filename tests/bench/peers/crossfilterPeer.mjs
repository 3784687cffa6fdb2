import crossfilter from 'crossfilter2';

/** crossfilter2 over typed columns: records are row numbers, and every dimension reads a column. */
export function createCrossfilterPeer({ firms, projects, sizes }) {
  const firmRows = crossfilter(rowNumbers(firms.status.length));
  const bySum = (group, column) =>
    group.reduce(
      (sum, row) => ({ count: sum.count + 1, value: sum.value + known(column[row]) }),
      (sum, row) => ({ count: sum.count - 1, value: sum.value - known(column[row]) }),
      () => ({ count: 0, value: 0 }),
    );
  const status = firmRows.dimension((row) => firms.status[row]);
  const provinces = firmRows.dimension((row) => firms.province[row]).group();
  const nodes = firmRows.dimension((row) => firms.node[row]).group();
  const titles = firmRows.dimension((row) => bitsOf(firms.titles[row], sizes.titles), true).group();
  const statuses = status.group();
  const total = bySum(firmRows.groupAll(), firms.outputWan);

  const projectRows = crossfilter(rowNumbers(projects.stage.length));
  const investment = projectRows.dimension((row) => known(projects.investmentWan[row], -1));
  const projectProvinces = bySum(
    projectRows.dimension((row) => projects.province[row]).group(),
    projects.investmentWan,
  );
  const stages = projectRows.dimension((row) => projects.stage[row]).group();
  const projectTotal = bySum(projectRows.groupAll(), projects.investmentWan);

  return {
    name: 'crossfilter2',
    async click(code) {
      status.filterExact(code);
      const { count, value } = total.value();
      return {
        provinces: dense(provinces, sizes.provinces),
        nodes: dense(nodes, sizes.nodes),
        statuses: dense(statuses, sizes.statuses),
        titles: dense(titles, sizes.titles),
        count,
        sum: value,
      };
    },
    async brush(min, max) {
      // The end of a range is left out.
      investment.filterRange([min, nextUp(max)]);
      const { count, value } = projectTotal.value();
      return {
        provinces: dense(projectProvinces, sizes.provinces, ({ count: each }) => each),
        sums: dense(projectProvinces, sizes.provinces, ({ value: each }) => each),
        stages: dense(stages, sizes.stages),
        count,
        sum: value,
      };
    },
  };
}

function rowNumbers(length) {
  return Array.from({ length }, (_, row) => row);
}

function known(value, otherwise = 0) {
  return Number.isNaN(value) ? otherwise : value;
}

function bitsOf(bits, count) {
  const found = [];
  for (let bit = 0; bit < count; bit++) if ((bits & (1 << bit)) !== 0) found.push(bit);
  return found;
}

function dense(group, size, read = (value) => value) {
  const column = new Array(size).fill(0);
  for (const { key, value } of group.all()) if (key >= 0) column[key] = read(value);
  return column;
}

function nextUp(value) {
  const bits = new BigInt64Array(1);
  const number = new Float64Array(bits.buffer);
  number[0] = value;
  bits[0] += 1n;
  return number[0];
}
