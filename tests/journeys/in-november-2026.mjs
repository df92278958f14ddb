// Loaded before the product: its clock then starts in November 2026, of which all laws on money are known.
const SystemDate = Date
const ahead = SystemDate.UTC(2026, 10, 22, 12) - SystemDate.now()

globalThis.Date = class extends SystemDate {
  constructor(...parts) {
    if (parts.length === 0) super(SystemDate.now() + ahead)
    else super(...parts)
  }

  static now() {
    return SystemDate.now() + ahead
  }
}
