import Testing

@Test func placeholderCalendarDates() {}
