async def extract(row):
    return row
