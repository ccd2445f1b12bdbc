import Testing

@Test func placeholderTerritories() {}
