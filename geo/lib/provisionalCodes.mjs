/**
 * Codes that the boundary source coined for units founded or renamed around 2020–2021 and the official GB/T 2260
 * codes that replaced them. The key is the former code, the value the official one.
 */
export const provisionalCodes = new Map([
  ['232718', '232761'],
  ['320602', '320613'],
  ['320684', '320614'],
  ['340211', '340212'],
  ['350403', '350404'],
  ['350427', '350405'],
  ['350625', '350605'],
  ['350681', '350604'],
  ['410306', '410308'],
  ['410381', '410307'],
  ['421023', '421088'],
  ['431121', '431181'],
  ['450127', '450181'],
  ['513425', '513402'],
  ['520221', '520204'],
  ['520522', '520581'],
  ['532331', '532302'],
  ['540422', '540481'],
  ['540530', '540581'],
  ['610322', '610305'],
  ['610928', '610981'],
  ['654223', '654203'],
]);

/** Units that became cities after the source's vintage; their polygons are unchanged, the name is the new one. */
export const laterNames = new Map([
  ['540481', '米林市'],
  ['540581', '错那市'],
]);
