import type { errors as zhErrors } from '../zh-CN/errors';

export const errors: typeof zhErrors = {
  general: 'An unexpected error occurred: {{message}}',
  aborted: 'Cancelled.',
  map: {
    noWebgl:
      'This browser cannot draw the map (no WebGL 2). Tables, figures and SQL still work; use another browser or switch on hardware acceleration.',
  },
  load: {
    unreachable: 'The file {{file}} cannot be reached. Check the network and reload; what is loaded stays.',
    missing: 'The server has no file {{file}} (status {{status}}). Check the deployment, then reload.',
    notJson: 'The file {{file}} is not valid JSON. Check the deployment, then reload.',
    noAreas: 'The boundary file has no areas in the layer {{file}}. Use a file with that layer.',
    unknownTable: 'The table {{table}} is no entity of this system and cannot be loaded.',
  },
  engine: {
    start: 'The query engine did not start: {{detail}}. Reload; if that fails, use a newer browser.',
  },
  query: {
    failed: 'The query failed: {{detail}}. The figures on screen still hold; you can retry.',
    columnType: 'Column {{name}} of the result is not of type {{expected}}.',
  },
  sql: {
    empty: 'There is no statement to run. Type one SELECT statement.',
    internal: 'Internal tables cannot be queried. Use the tables listed, such as enterprise.',
    refused:
      'The statement did not run: only a single query is allowed, no change, file or setting. The engine says:\n{{detail}}',
    syntax:
      'The statement did not run: it is miswritten or no query (SELECT). Check the keywords, commas, brackets and quotes near the mark. The engine says:\n{{detail}}',
    noTable:
      'The statement did not run: there is no table {{name}}. Choose one from Tables and columns. The engine says:\n{{detail}}',
    noColumn:
      'The statement did not run: there is no column {{name}}. Choose one from Tables and columns; texts need single quotes. The engine says:\n{{detail}}',
    conversion:
      'The statement did not run: a value does not fit the type asked for. TRY_CAST instead of CAST gives nothing there. The engine says:\n{{detail}}',
    memory:
      'The statement did not run: the browser is out of memory. Add conditions, or sum up first. The engine says:\n{{detail}}',
  },
  export: {
    failed:
      'The picture was not made; the browser may be short of memory. Make the window smaller and try again.',
    blank: 'The map is not drawn yet, so the picture is blank. Try again in a moment.',
  },
  import: {
    unreadable: '{{file}} cannot be read: it may have moved, be locked or need permission. Choose it again.',
    tooLarge:
      '{{file}} has {{sizeMegabytes}} MB, over the limit of {{limitMegabytes}} MB. Split it into several files.',
    workbook: '{{file}} is a workbook or an archive. Save it as CSV (UTF-8) and choose that.',
    notText: '{{file}} is not a text file. Choose a CSV or TXT file.',
    undecodable: '{{file}}, line {{line}}: characters that cannot be read. Save it as CSV (UTF-8).',
    empty: '{{file}} is empty. Check that the export finished.',
    noHeader: '{{file}}, line {{line}} holds data, not column names. Name the columns in the first row.',
    titleAboveHeader:
      '{{file}}, line {{line}} is the title "{{title}}", not column names. Delete the rows above the header.',
    duplicateHeader:
      '{{file}}, line {{line}}: columns {{firstColumn}} and {{column}} are both named "{{header}}". Rename one.',
    headerOnly: '{{file}} has a header but no rows. Check that the export finished.',
    brokenQuotes: '{{file}}, line {{line}}: the quotes do not match. Add the quote, or save it as CSV again.',
    wrongWidth:
      '{{file}}, line {{line}} has {{found}} columns, the header has {{expected}}. Check its commas and quotes.',
    unknownColumn:
      '{{file}} is read as table {{entity}}, which has no columns {{headers}}. It has: {{fields}}. Rename the columns, or the file to import it as a list.',
    missingColumn:
      '{{file}} is read as table {{entity}}, but lacks the required columns {{headers}}. Add them.',
    nameNotMapped:
      '{{file}} has no column for the enterprise name. Choose it above the column with the names.',
    mappedTwice:
      '{{file}}: columns "{{header}}" and "{{otherHeader}}" are mapped to the same field. Skip one or change its year.',
    yearMissing: '{{file}}: column "{{header}}" has no year. Enter it above the column.',
    forgotten: 'The file is no longer held. Choose it again.',
    unexpected: 'Reading {{file}} failed: {{message}}. What is loaded stays.',
    workerStopped: 'The reader of files has stopped. Reload the page; imports must be chosen again.',
  },
  review: {
    notHeldRows:
      '{{file}} has no column “行号” or “Line”, or none of the columns of {{original}}. Choose the file of held rows that was downloaded here.',
  },
  recovery: {
    retry: 'Retry',
    chooseAnotherFile: 'Choose another file',
    narrowFilter: 'Narrow the filter',
    reload: 'Reload',
  },
};
