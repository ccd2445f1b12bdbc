import Testing

@Test func placeholderDocumentStructure() {}
