import Testing

@Test func placeholderDocumentFormats() {}
