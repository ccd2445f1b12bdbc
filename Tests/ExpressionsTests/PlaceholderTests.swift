import Testing

@Test func placeholderExpressions() {}
