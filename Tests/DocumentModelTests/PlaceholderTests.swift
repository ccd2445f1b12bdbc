import Testing

@Test func placeholderDocumentModel() {}
