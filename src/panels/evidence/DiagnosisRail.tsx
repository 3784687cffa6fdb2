export function DiagnosisRail() {
  return null;
}
