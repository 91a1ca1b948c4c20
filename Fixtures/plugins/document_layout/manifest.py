metadata = {
    "feature_extractor_name": "document_layout",
    "version": "3.0.0",
    "description": "Finds tables, figures and headings on a page",
    "category": "document",
    "author": "plugin-lint",
    "icon": "file",
}
