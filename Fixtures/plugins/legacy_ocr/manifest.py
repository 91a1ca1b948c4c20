metadata = {"name": "legacy_ocr", "version": "1.0.0", "description": "Reads scanned pages"}
