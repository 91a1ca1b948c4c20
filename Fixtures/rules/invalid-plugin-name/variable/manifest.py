version = "1.0.0"
feature_extractor_name: str = (
    "text_embedder_with_a_name_that_"  # expect: invalid-plugin-name
    "takes_more_than_sixty_four_characters"
)
