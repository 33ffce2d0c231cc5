"""The Streamlit app's rooms: session state, caches, the two components, loading, downloads, page files."""
