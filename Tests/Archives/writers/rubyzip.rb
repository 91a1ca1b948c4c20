# Writes the files below a folder with rubyzip: to a file or, with a third argument, as a stream.
require "zip"
folder, target, streamed = ARGV
files = Dir.glob("#{folder}/**/*").select { |path| File.file?(path) }.sort
if streamed
  Zip::OutputStream.open(target) do |archive|
    files.each do |path|
      archive.put_next_entry(path)
      archive.write(File.binread(path))
    end
  end
else
  Zip::File.open(target, Zip::File::CREATE) { |archive| files.each { |path| archive.add(path, path) } }
end
