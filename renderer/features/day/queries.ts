import type { AppointmentId, OwnAppointmentId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';

export const useDay = (day: PlainDate) => useCall('day.view', { day }, { keepPrevious: true });
export const useWeek = (day: PlainDate) => useCall('day.week', { day }, { keepPrevious: true });
export const useDaySettings = () => useCall('day.settings', {});
export const useReminder = (appointmentId: AppointmentId) => useCall('day.reminder', { appointmentId });

/** The appointment to change; nothing is asked where a new one is agreed. */
export const useAppointment = (appointmentId: AppointmentId | undefined) =>
  useCall(
    'day.appointment',
    { appointmentId: appointmentId ?? '' },
    { enabled: appointmentId !== undefined },
  );
export const useOwnAppointment = (ownAppointmentId: OwnAppointmentId | undefined) =>
  useCall(
    'day.ownAppointment',
    { ownAppointmentId: ownAppointmentId ?? '' },
    { enabled: ownAppointmentId !== undefined },
  );
