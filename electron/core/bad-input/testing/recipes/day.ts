import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

const at = '2026-12-01T08:00:00Z';
const day = '2026-12-01';

const anAppointment = async ({ coach, clientId }: World): Promise<string> =>
  (await coach.ok('day.add', { clientId, at, hasTime: true })).appointmentId;
const appointment = ({ coach }: World, appointmentId: string) =>
  coach.ok('day.appointment', { appointmentId });
const anOwn = async ({ coach }: World): Promise<string> =>
  (await coach.ok('day.addOwn', { title: 'x', at, hasTime: true })).ownAppointmentId;
const own = ({ coach }: World, ownAppointmentId: string) =>
  coach.ok('day.ownAppointment', { ownAppointmentId });

/** The last appointment or own one that a recipe made, for those whose answer does not name it. */
let made = '';
const kept = async (id: Promise<string>): Promise<string> => (made = await id);

export const dayRecipes: readonly Recipe[] = [
  { call: 'day.view', args: () => ({ day }) },
  { call: 'day.week', args: () => ({ day }) },
  {
    call: 'day.add',
    args: ({ clientId }) => ({ clientId, at, hasTime: true, place: '', words: '' }),
    back: (world, answer: { appointmentId: string }) => appointment(world, answer.appointmentId),
  },
  {
    call: 'day.change',
    args: async (world) => ({ appointmentId: await kept(anAppointment(world)), place: '', words: '' }),
    back: (world) => appointment(world, made),
  },
  {
    call: 'day.move',
    args: async (world) => ({
      appointmentId: await anAppointment(world),
      at: '2026-12-02T08:00:00Z',
      hasTime: true,
    }),
    back: (world, answer: { appointmentId: string }) => appointment(world, answer.appointmentId),
  },
  {
    call: 'day.settle',
    args: async (world) => ({
      appointmentId: await anAppointment(world),
      outcome: 'met',
      summary: '',
      next: { at: '2026-12-08T08:00:00Z', hasTime: true, place: '' },
    }),
    back: async ({ coach, clientId }, { contactId }: { contactId: string }) => ({
      ...(await coach.ok('contacts.get', { contactId })),
      next: (await coach.ok('day.agreedWith', { clientId })).at(-1),
    }),
  },
  {
    call: 'day.addOwn',
    args: () => ({ title: 'x', at, hasTime: true, place: '' }),
    back: (world, answer: { ownAppointmentId: string }) => own(world, answer.ownAppointmentId),
  },
  {
    call: 'day.changeOwn',
    args: async (world) => ({
      ownAppointmentId: await kept(anOwn(world)),
      title: 'x',
      at,
      hasTime: true,
      place: '',
    }),
    back: (world) => own(world, made),
  },
  { call: 'day.learnTrip', args: () => ({ from: 'x', to: 'y', minutes: 20, travelledOn: day }) },
  { call: 'day.tripsBetween', args: () => ({ from: '', to: '' }) },
  { call: 'day.sheet', costly: true, args: () => ({ day, language: 'fi', deliver: 'view' }) },
  {
    call: 'day.setSettings',
    args: () => ({ basePlace: '', reminders: { fi: [''], sv: [''], en: [''] } }),
    back: ({ coach }) => coach.ok('day.settings', {}),
  },
];
