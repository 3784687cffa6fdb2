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
    tooLarge:
      'The data set {{name}} has {{rows}} rows, more than the {{most}} that a browser has memory for; it was not loaded, and all other data stand. Split it by province or chain and open the parts one by one.',
  },
  engine: {
    start: 'The query engine did not start: {{detail}}. Reload; if that fails, use a newer browser.',
  },
  query: {
    failed: 'The query failed: {{detail}}. The figures on screen still hold; you can retry.',
    columnType: 'Column {{name}} of the result is not of type {{expected}}.',
  },
  diagnosis: {
    failed: 'The diagnosis did not finish: {{detail}}. The verdicts shown still stand; reload the page.',
    stopped: 'The diagnosis has stopped. Reload the page; imports must be chosen again.',
  },
  sql: {
    disclosure:
      'In public mode SQL is closed: an answer would hold figures of single enterprises. Switch to internal mode.',
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
    internal:
      'In public mode this cannot be exported: it holds figures of single enterprises or projects. Switch to internal mode.',
  },
  import: {
    unreadable: '{{file}} cannot be read: it may have moved, be locked or need permission. Choose it again.',
    tooLarge:
      '{{file}} has {{sizeMegabytes}} MB, over the limit of {{limitMegabytes}} MB. Split it into several files.',
    notTable:
      '{{file}} is no table. Choose CSV, TSV, XLSX, XLS, Parquet, GeoJSON, KML or a zipped Shapefile.',
    archive:
      '{{file}} is an archive without a table in it. Unpack it and choose the table; zip a Shapefile with its .dbf.',
    damaged: '{{file}} is damaged or incomplete. Download or export it again.',
    tooLargeUnpacked:
      '{{file}} grows to {{sizeMegabytes}} MB, over the limit of {{limitMegabytes}} MB. Make sure you trust its source; split it.',
    encrypted: '{{file}} has a password. Remove it in the spreadsheet, save, and choose it again.',
    webPage: '{{file}} is a web page or XML, not a workbook. Open it in a spreadsheet and save it as XLSX.',
    parquetCodec:
      '{{file}} is compressed by {{codec}}, which is not read. Export it with Snappy or uncompressed.',
    notGeoJson: '{{file}} is not valid GeoJSON. Export it as a FeatureCollection.',
    badFeature: '{{file}}: feature {{number}} is incomplete. Check its geometry and properties.',
    shapefilePart: '{{file}} lacks {{part}}. Zip the .shp, .dbf, .prj of one name together.',
    sheetTooLarge:
      '{{file}} has a sheet whose used area is too large, often by a lone cell far away. Delete what is right of and below the table.',
    tooManyColumns:
      '{{file}}, line {{line}} has {{columns}} columns, over the limit of {{limit}}. Delete those not needed.',
    cellTooLong:
      '{{file}}, line {{line}}, column {{column}} has {{length}} characters, over the limit of {{limit}}. Check its quotes.',
    undecodable: '{{file}}, line {{line}}: characters that cannot be read. Save it as CSV (UTF-8).',
    empty: '{{file}} is empty. Check that the export finished.',
    noHeader: '{{file}}, line {{line}} holds data, not column names. Name the columns in the first row.',
    duplicateHeader:
      '{{file}}, line {{line}}: columns {{firstColumn}} and {{column}} are both named "{{header}}". Rename one.',
    headerOnly: '{{file}} has a header but no rows. Check that the export finished.',
    brokenQuotes: '{{file}}, line {{line}}: the quotes do not match. Add the quote, or save it as CSV again.',
    wrongWidth:
      '{{file}}, line {{line}} has {{found}} columns, the header has {{expected}}. Check its commas and quotes.',
    missingColumn:
      '{{file}} is read as table {{entity}}, but lacks {{headers}}. Choose it above its column, or add the column.',
    nameNotMapped:
      '{{file}} has no column for the enterprise name. Choose it above the column with the names.',
    mappedTwice:
      '{{file}}: columns "{{header}}" and "{{otherHeader}}" are mapped to the same field. Skip one or change its year.',
    yearMissing: '{{file}}: column "{{header}}" has no year. Enter it above the column.',
    forgotten: 'The file is no longer held. Choose it again.',
    unexpected: 'Reading {{file}} failed: {{message}}. What is loaded stays.',
    workerStopped:
      'The reader of files has stopped, perhaps for want of memory. What is loaded stays; split the file and choose it again.',
  },
  storage: {
    full: 'The browser has no room left: this change was not kept and is lost when the page closes. Save the project to a file first, then clear old versions or browsing data and try again.',
    denied:
      'The browser did not let this page keep data: imports are lost when the page closes. Save the project to a file; the browser’s settings may allow this site to store data. ({{detail}})',
    evicted:
      'The browser has cleared what this page kept before. Open a project file saved earlier, or import again.',
    missing:
      'The file of table {{table}} of “{{name}}” is missing, so that it cannot be loaded. Open a project file, or import again.',
    damaged:
      'Table {{table}} of “{{name}}” is damaged and cannot be loaded. Open a project file, or import again.',
    behind: 'Another window has changed the data: nothing was undone. Load its changes first.',
    busy: 'Another window is saving: nothing was done. Try again in a moment.',
  },
  project: {
    notProject:
      '{{file}} is no project file, or too damaged to be read. Choose a .liantu file that “Save project” made; the data here have not changed.',
    damaged:
      '{{file}} is damaged: its part {{part}} is missing or not what was saved. Use another copy; the data here have not changed.',
    newer:
      '{{file}} was saved by a newer version ({{product}}) than this one. Open it there; the data here have not changed.',
    tooOld: 'The format of {{file}} ({{format}}) is too old to be read; the data here have not changed.',
    locked: '{{file}} has a password. Enter it, then open the file.',
    wrongPassword:
      'The password of {{file}} is wrong, or the file is damaged. Check it and try again; the data here have not changed.',
    unreadable: '{{file}} cannot be read: it may have moved, be in use or be closed to you. Choose it again.',
  },
  returns: {
    nothingToIssue: 'The present filter holds no row to send out. Widen it, or choose another kind of unit.',
    tooLarge: '{{file}} is larger than 20 MB and so no workbook of ours. Check it; what has come back stays.',
    unreadable:
      '{{file}} cannot be opened as a workbook: damaged, or with a password. Have it saved again as XLSX; what has come back stays.',
    noPassport:
      '{{file}} is no workbook sent out here (its hidden sheet is missing). Fill in the original; what has come back stays.',
    otherVersion:
      '{{file}} was sent out by another version. Collect it there or issue anew; what has come back stays.',
    otherRound:
      '{{file}} belongs to another issue ({{number}}). Choose one of this issue; what has come back stays.',
    otherUnit:
      '{{file}} is of a unit that is not in this issue: {{unit}}. Check it; what has come back stays.',
    noHead: '{{file}} has no head: its columns were renamed. Restore their names; what has come back stays.',
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
