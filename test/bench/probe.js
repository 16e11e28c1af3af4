// Loaded before a measured server: tells its parent what it has used so far, and dies with it.
process.on('message', () => {
  process.send({ cpu: process.cpuUsage(), residentBytes: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
process.channel.unref();
