import Testing

@Test func placeholderYAMLReading() {}
