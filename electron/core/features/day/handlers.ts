import { day } from '#shared/contract/day.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import {
  addAppointment,
  cancelAppointment,
  changeAppointment,
  moveAppointment,
  setAppointmentRemoved,
} from './appointments.ts';
import { beforeDoor } from './before-door.ts';
import { addOwnAppointment, changeOwnAppointment, ownAppointment, setOwnRemoved } from './own.ts';
import { agreedWith, appointmentOf, reminderFacts } from './queries.ts';
import { daySettings, setDaySettings } from './settings.ts';
import { reopenAppointment, settleAppointment } from './settle.ts';
import { printSheet } from './sheet.ts';
import { learnTrip, tripsBetween } from './trips.ts';
import { viewDay, viewWeek } from './view.ts';

export const dayHandlers = handlersFor(day, {
  'day.view': async (app, args) => success(await app.read((db) => viewDay(db, app.clock, args.day))),
  'day.week': async (app, args) => success(await app.read((db) => viewWeek(db, args.day))),
  'day.appointment': (app, { appointmentId }) => app.read((db) => appointmentOf(db, appointmentId)),
  'day.agreedWith': (app, { clientId }) => app.read((db) => agreedWith(db, app.clock.today(), clientId)),
  'day.add': (app, args) => app.write((trx) => addAppointment(trx, app.clock, app.ids, args)),
  'day.change': (app, args) => app.write((trx) => changeAppointment(trx, app.clock, app.ids, args)),
  'day.move': (app, args) => app.write((trx) => moveAppointment(trx, app.clock, app.ids, args)),
  'day.cancel': (app, { appointmentId }) =>
    app.write((trx) => cancelAppointment(trx, app.clock, appointmentId)),
  'day.remove': (app, { appointmentId }) =>
    app.write((trx) => setAppointmentRemoved(trx, app.clock, appointmentId, true)),
  'day.putBack': (app, { appointmentId }) =>
    app.write((trx) => setAppointmentRemoved(trx, app.clock, appointmentId, false)),
  'day.settle': (app, args) => app.write((trx) => settleAppointment(trx, app.clock, app.ids, args)),
  'day.reopen': (app, { appointmentId }) =>
    app.write((trx) => reopenAppointment(trx, app.clock, appointmentId)),
  'day.addOwn': (app, args) => app.write((trx) => addOwnAppointment(trx, app.clock, app.ids, args)),
  'day.ownAppointment': (app, args) => app.read((db) => ownAppointment(db, args.ownAppointmentId)),
  'day.changeOwn': (app, args) => app.write((trx) => changeOwnAppointment(trx, app.clock, app.ids, args)),
  'day.removeOwn': (app, { ownAppointmentId }) =>
    app.write((trx) => setOwnRemoved(trx, app.clock, ownAppointmentId, true)),
  'day.putBackOwn': (app, { ownAppointmentId }) =>
    app.write((trx) => setOwnRemoved(trx, app.clock, ownAppointmentId, false)),
  'day.learnTrip': (app, args) => app.write((trx) => learnTrip(trx, app.clock, app.ids, args)),
  'day.tripsBetween': async (app, args) => success(await app.read((db) => tripsBetween(db, args))),
  'day.beforeDoor': (app, args) => app.write((trx) => beforeDoor(trx, app.clock, args)),
  'day.reminder': (app, { appointmentId }) => app.read((db) => reminderFacts(db, appointmentId)),
  'day.sheet': printSheet,
  'day.settings': async (app) => success(await app.read(daySettings)),
  'day.setSettings': (app, args) => app.write((trx) => setDaySettings(trx, app.clock, args)),
});
