# expect of the file: missing-build-steps
class Pipeline:
    def build_steps(self, extractor_request):
        def extract(row):
            return row

        return [extract]
