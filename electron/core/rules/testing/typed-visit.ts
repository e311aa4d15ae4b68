/** A visit as it is typed, before it is kept as a contact. */
export const typedVisit = {
  channel: 'home-visit' as const,
  when: '',
  minutes: '',
  place: '',
  reached: true,
  present: [],
  summary: '',
  coachRole: null,
  coachingForm: null,
  measures: [],
  travelMinutes: '',
  travelKm: '',
  next: '',
  nextChannel: null,
  nextPlace: '',
};
