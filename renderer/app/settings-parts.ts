/** The parts of the settings in their order. */
export const settingsParts = ['work', 'security', 'backups', 'computer'] as const;
export type SettingsPart = (typeof settingsParts)[number];
