metadata = {
    "feature_extractor_name": "video_frames",
    "version": "1.0.0",
    "description": "One frame a second",
    "category": "video",
}
